import { useEffect, useState } from 'preact/hooks';

/** The largest width of the phone layout. The style sheets use the same value. */
export const phoneWidth = '(max-width: 44rem)';

/**
 * Returns whether a media query matches, and updates when that changes.
 * @param query Such as `(max-width: 44rem)`.
 */
export function useMedia(query: string): boolean {
  const [matches, setMatches] = useState(() => matchMedia(query).matches);
  useEffect(() => {
    const media = matchMedia(query);
    const update = () => setMatches(media.matches);
    update();
    media.addEventListener('change', update);
    return () => media.removeEventListener('change', update);
  }, [query]);
  return matches;
}
