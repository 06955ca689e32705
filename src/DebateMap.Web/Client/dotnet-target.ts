/** A component on the server. */
export interface DotNetTarget {
  invokeMethodAsync<T>(method: string, ...args: unknown[]): Promise<T>;
}
