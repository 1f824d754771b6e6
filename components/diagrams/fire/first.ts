import { createContext, useContext } from "react";

/** What the first filter, channel, row and column are called: 1 on S1's own page, 0 where all else around counts from 0. */
export const First = createContext<0 | 1>(1);

export const useFirst = (): 0 | 1 => useContext(First);
