/*
 * A page of one copy of the market may ask another copy, which is of the day before, for scripts that it does not have. Then nothing
 * begins and the page stays white, so it is opened again a few times, and after that says so. It runs before the app and needs
 * nothing of it; an old browser reads it too.
 */
(function () {
  var KEY = 'begin-again';
  var TIMES_MAX = 3;
  var WAIT_MS = 500;
  var FORGOTTEN_MS = 60000;
  var isAtIt = false;

  function place() {
    return document.getElementById('app');
  }

  /** How often within the last minute; a browser that keeps nothing is not sent round and round. */
  function count() {
    try {
      var before = JSON.parse(sessionStorage.getItem(KEY) || '{}');
      var times = Date.now() - before.at < FORGOTTEN_MS ? before.times : 0;
      sessionStorage.setItem(KEY, JSON.stringify({ at: Date.now(), times: times + 1 }));
      return times;
    } catch (error) {
      return TIMES_MAX;
    }
  }

  function say() {
    var english = document.documentElement.lang.slice(0, 2) === 'en';
    var words = document.createElement('p');
    words.setAttribute('role', 'alert');
    words.style.cssText =
      'margin:0 auto;padding:30vh 24px 0;max-width:24em;font:18px/1.6 sans-serif;text-align:center';
    words.textContent = english ? 'The page did not open.' : '这一页没有打开。';
    var again = document.createElement('a');
    again.href = location.href;
    again.style.cssText =
      'display:block;margin-top:8px;line-height:48px;color:#1f5a34;text-decoration:underline';
    again.textContent = english ? 'Open it again' : '再打开一次';
    words.appendChild(again);
    place().appendChild(words);
  }

  function beginAgain() {
    if (isAtIt || !place() || place().childElementCount > 0) return;
    isAtIt = true;
    var times = count();
    if (times >= TIMES_MAX) say();
    else
      setTimeout(
        function () {
          location.reload();
        },
        WAIT_MS * (times + 1),
      );
  }

  addEventListener(
    'error',
    function (event) {
      var name = event.target && event.target.tagName;
      if (name === 'SCRIPT' || name === 'LINK') beginAgain();
    },
    true,
  );
  addEventListener('unhandledrejection', beginAgain);
})();
