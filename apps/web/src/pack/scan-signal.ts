// What ear and hand notice when the eyes are on the crate: one high tone and a short buzz for a match, two low ones for none.
let sound: AudioContext | undefined;

/** Browsers let a page sound only after a press or a key; call it in one. */
export function wakeSound(): void {
  sound ??= new AudioContext();
  void sound.resume();
}

export function signal(isMatch: boolean): void {
  if ('vibrate' in navigator) navigator.vibrate(isMatch ? 80 : [120, 80, 120]);
  if (isMatch) tone(1_320, 0, 0.12);
  else for (const start of [0, 0.22]) tone(220, start, 0.16);
}

function tone(hertz: number, start: number, seconds: number): void {
  if (sound?.state !== 'running') return;
  const from = sound.currentTime + start;
  const [voice, loudness] = [sound.createOscillator(), sound.createGain()];
  voice.frequency.value = hertz;
  loudness.gain.setValueAtTime(0.25, from);
  loudness.gain.exponentialRampToValueAtTime(0.001, from + seconds);
  voice.connect(loudness).connect(sound.destination);
  voice.start(from);
  voice.stop(from + seconds);
}
