import file from '../../openapi/signing-vectors.json' with { type: 'json' };

/** One published test vector; the file itself says what its fields mean. */
export interface Vector {
  name: string;
  why: string;
  method: string;
  contentType: string | null;
  bodyText: string | null;
  secretKey: string;
  timestamp: string;
  now?: number;
  stringToSign: string;
  signature: string;
  accepted: boolean;
  mistake?: string;
  status?: number;
  error?: string;
}

export const vectors: Vector[] = file.vectors;

/** The API key of all vectors, and how far the clocks may be apart, in milliseconds. */
export const { apiKey } = file;
export const { windowMs } = file.algorithm;
