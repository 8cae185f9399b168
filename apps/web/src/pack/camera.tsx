import { useEffect, useRef, useState } from 'react';
import { useWords } from '../words';
import s from './scan.module.css';

interface FoundCode {
  rawValue: string;
}
interface Detector {
  detect: (source: HTMLVideoElement) => Promise<FoundCode[]>;
}
type DetectorClass = new (options: { formats: string[] }) => Detector;

const LOOK_EVERY_MS = 250;
const FORMATS = ['qr_code', 'code_128', 'code_39', 'ean_13'];

function detectorClass(): DetectorClass | undefined {
  return (globalThis as { BarcodeDetector?: DetectorClass }).BarcodeDetector;
}

/** The browser itself can read codes, and the page may ask for the camera (only over https or on this machine). */
export function canScan(): boolean {
  return detectorClass() !== undefined && 'mediaDevices' in navigator;
}

interface CameraProps {
  onCode: (code: string) => void;
  onDenied: () => void;
}

export function Camera({ onCode, onDenied }: CameraProps) {
  const { t } = useWords();
  const video = useRef<HTMLVideoElement>(null);
  const stream = useStream(onDenied);
  const heard = useRef(onCode);
  useEffect(() => {
    heard.current = onCode;
  });
  useEffect(() => {
    const Detector = detectorClass();
    if (!stream || !video.current || !Detector) return undefined;
    video.current.srcObject = stream;
    void video.current.play();
    const detector = new Detector({ formats: FORMATS });
    let last = '';
    const timer = setInterval(() => {
      if (!video.current) return;
      detector.detect(video.current).then(
        ([found]) => {
          const code = found?.rawValue ?? '';
          if (code !== '' && code !== last) heard.current(code);
          last = code;
        },
        () => undefined, // a frame that cannot be read is followed by another
      );
    }, LOOK_EVERY_MS);
    return () => {
      clearInterval(timer);
    };
  }, [stream]);
  return <video ref={video} className={s.video} muted playsInline aria-label={t('pack.scan.video')} />;
}

/** The camera's picture while the part stands; the stream is given back when it goes. */
function useStream(onDenied: () => void): MediaStream | undefined {
  const [stream, setStream] = useState<MediaStream>();
  const denied = useRef(onDenied);
  useEffect(() => {
    let isGone = false;
    let opened: MediaStream | undefined;
    const stop = () => {
      for (const track of opened?.getTracks() ?? []) track.stop();
    };
    navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } }).then(
      (found) => {
        opened = found;
        if (isGone) stop();
        else setStream(found);
      },
      () => {
        if (!isGone) denied.current();
      },
    );
    return () => {
      isGone = true;
      stop();
    };
  }, []);
  return stream;
}
