import { randomFrom } from './pen';

/** Writes twenty seconds of plucked notes in maqam bayati, 16-bit mono at 44.1 kHz, to standard output. */
const RATE = 44_100;
const NOTES = [
  146.83, 158.9, 174.61, 196, 174.61, 158.9, 146.83, 130.81, 146.83, 196, 220, 233.08, 220, 196, 174.61, 158.9, 146.83,
];
const random = randomFrom('pluck');
const samples = new Int16Array(RATE * 20);
const sound = new Float32Array(samples.length);

for (const [index, pitch] of NOTES.entries()) pluck(Math.round(index * 1.1 * RATE), pitch);
let water = 0;
for (let at = 0; at < samples.length; at += 1) {
  water += 0.04 * ((random() * 2 - 1) * 0.5 - water);
  samples[at] = Math.round(Math.max(-1, Math.min(1, (sound[at] ?? 0) * 0.45 + water * 0.3)) * 32_000);
}
process.stdout.write(Buffer.from(samples.buffer));

/** A string by Karplus and Strong: a burst of noise that goes round and softens. */
function pluck(start: number, pitch: number): void {
  const ring = Float32Array.from({ length: Math.round(RATE / pitch) }, () => random() * 2 - 1);
  for (
    let at = start, place = 0;
    at < Math.min(sound.length, start + RATE * 3);
    at += 1, place = (place + 1) % ring.length
  ) {
    const value = ring[place] ?? 0;
    sound[at] = (sound[at] ?? 0) + value;
    ring[place] = 0.498 * (value + (ring[(place + 1) % ring.length] ?? 0));
  }
}
