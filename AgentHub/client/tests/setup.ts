import { cleanup } from '@testing-library/react';
import { afterEach } from 'vitest';

afterEach(cleanup);

// Browsers mark `finished` as handled when an animation is cancelled; happy-dom leaves an unhandled rejection.
if (typeof Animation !== 'undefined') {
  const { cancel } = Animation.prototype;
  Animation.prototype.cancel = function (this: Animation) {
    this.finished.catch(() => undefined);
    cancel.call(this);
  };
}
