/** Browsers keep a page silent until somebody has touched it, and complain about the attempt. */
export function mayRing(): boolean {
  return navigator.userActivation.hasBeenActive;
}

/** Two short notes, made here: there is no file to load when somebody is waiting. */
export function ring(): void {
  const audio = new AudioContext();
  for (const [at, pitch] of [[0, 660], [0.14, 880]] as const) {
    const note = audio.createOscillator();
    const loudness = audio.createGain();
    const start = audio.currentTime + at;
    note.frequency.value = pitch;
    loudness.gain.setValueAtTime(0.0001, start);
    loudness.gain.exponentialRampToValueAtTime(0.18, start + 0.02);
    loudness.gain.exponentialRampToValueAtTime(0.0001, start + 0.3);
    note.connect(loudness).connect(audio.destination);
    note.start(start);
    note.stop(start + 0.32);
  }
  setTimeout(() => void audio.close(), 1_000);
}
