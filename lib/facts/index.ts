export { arxivUrl, type Fact, type Paper, type PaperName, papers } from "./fact";
export { mobilenetFacts } from "./mobilenet";
export { shufflenetFacts } from "./shufflenet";
export { squeezenetFacts, squeezenetTable1 } from "./squeezenet";
