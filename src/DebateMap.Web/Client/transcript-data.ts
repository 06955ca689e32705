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
