/** The site's own worker, with handles by which a test can break it. The handles come first. */
import "./breaks";
import "@/lib/engine/worker";
