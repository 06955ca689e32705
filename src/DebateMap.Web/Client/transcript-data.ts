// What /api/debates/{key}/transcript sends.

export interface TurnData {
  id: string;
  number: number;
  name: string;
  initials: string;
  colour: string;
  quotedBy: string | null;
  at: string | null;
  text: string;
  /** Who froze it and when; null where it can be changed. */
  frozen: string | null;
}

export interface AnnotationData {
  id: string;
  turn: string;
  start: number;
  end: number;
  family: string;
  letter: string;
  label: string;
}

export interface TranscriptData {
  revision: number;
  turns: TurnData[];
  annotations: AnnotationData[];
}
