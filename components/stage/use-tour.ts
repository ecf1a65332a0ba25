import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { beatsOf } from "@/components/stage/beats";
import { TourActor } from "@/components/stage/tour-actor";
import type { TourScene } from "@/lib/stage/tour";

const SPEEDS = [0.5, 1, 2];

/** Plays a tour by itself; it can be paused, gone through step by step, and played faster or slower. */
export function useTour(scenes: TourScene[], isPlayingFirst: boolean) {
  const beats = useMemo(() => beatsOf(scenes), [scenes]);
  const [done, setDone] = useState(0); // beats gone through
  const [isPlaying, setPlaying] = useState(isPlayingFirst);
  const [speed, setSpeed] = useState(1);
  const [isFaulty, setFaulty] = useState(false);
  const [isActing, setActing] = useState(false);
  const actor = useRef<TourActor>(null);

  const step = useCallback(async () => {
    const beat = beats.at(done);
    if (!beat) return;
    setActing(true);
    actor.current ??= new TourActor();
    const isDone = beat.act === null || (await actor.current.perform(beat.act));
    setActing(false);
    setFaulty(!isDone);
    if (isDone) setDone(done + 1);
    else setPlaying(false); // the same act can be tried again
  }, [beats, done]);

  useEffect(() => {
    const beat = beats.at(done);
    if (!isPlaying || isActing || !beat) return;
    const timer = setTimeout(step, beat.waitMs / speed);
    return () => clearTimeout(timer);
  }, [isPlaying, isActing, beats, done, speed, step]);

  const isOver = done === beats.length;
  return {
    scene: done === 0 ? null : scenes[beats[done - 1].scene],
    sceneNumber: done === 0 ? 0 : beats[done - 1].scene + 1,
    isPlaying: isPlaying && !isOver,
    isOver,
    isActing,
    isFaulty,
    speed,
    step,
    play: () => setPlaying(true),
    pause: () => setPlaying(false),
    changeSpeed: () => setSpeed((old) => SPEEDS[(SPEEDS.indexOf(old) + 1) % SPEEDS.length]),
    restart: () => {
      actor.current = null;
      setDone(0);
      setFaulty(false);
    },
  };
}

export type PlayedTour = ReturnType<typeof useTour>;
