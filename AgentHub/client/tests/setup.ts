import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

afterEach(cleanup);

// A machine that does other things as well is slow, not wrong.
configure({ asyncUtilTimeout: 10_000 });

// Browsers mark `finished` as handled when an animation is cancelled; happy-dom leaves an unhandled rejection.
if (typeof Animation !== 'undefined') {
  const { cancel } = Animation.prototype;
  Animation.prototype.cancel = function (this: Animation) {
    this.finished.catch(() => undefined);
    cancel.call(this);
  };
}
