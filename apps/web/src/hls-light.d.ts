// The light build has no types of its own; it is the same library without captions, alternative audio and encryption.
declare module 'hls.js/light' {
  export { default } from 'hls.js';
}
