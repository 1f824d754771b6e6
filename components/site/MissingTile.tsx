const columns = 8;
const rows = 4;
const missing = 19;
const pitch = 30;

/** A mosaic with one tile not there: the sign of a page that is not there. */
export function MissingTile() {
  return (
    <svg
      width={columns * pitch}
      height={rows * pitch}
      viewBox={`0 0 ${columns * pitch} ${rows * pitch}`}
      aria-hidden="true"
    >
      {Array.from({ length: columns * rows }, (_, i) => {
        const place = {
          x: (i % columns) * pitch + 1,
          y: Math.floor(i / columns) * pitch + 1,
          width: pitch - 3,
          height: pitch - 3,
        };
        return i === missing ? (
          <rect key={`${place.x},${place.y}`} {...place} fill="none" stroke="var(--squeeze)" strokeDasharray="3 3" />
        ) : (
          <rect key={`${place.x},${place.y}`} {...place} fill="var(--track)" />
        );
      })}
    </svg>
  );
}
