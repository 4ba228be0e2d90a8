// Tells which ads were seen: half of one visible for a second. One message a page, no cookie, no name; who asks not to be
// tracked (Do Not Track, Global Privacy Control) is not counted.
{
  const seen = new Set(), timers = new Map(), { doNotTrack, globalPrivacyControl } = navigator;
  if (doNotTrack !== '1' && !globalPrivacyControl) {
    const watch = new IntersectionObserver(all => all.forEach(({ target, intersectionRatio }) => {
      clearTimeout(timers.get(target));
      if (intersectionRatio >= .5) timers.set(target, setTimeout(() => seen.add(target.pathname.slice(4)), 1000));
    }), { threshold: .5 });
    document.querySelectorAll('.spot a[rel]').forEach(ad => watch.observe(ad));
    addEventListener('visibilitychange', function tell() {
      if (document.hidden && seen.size) {
        removeEventListener('visibilitychange', tell);
        navigator.sendBeacon('/go/seen', [...seen].join());
      }
    });
  }
}
