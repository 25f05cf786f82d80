import { contextBridge, ipcRenderer } from 'electron';
import { changedEvent, channelName, channels, progressEvent } from '#shared/ipc/channels.ts';

type Method = (input: unknown) => Promise<unknown>;

function methodsOf(domain: string, names: string[]): Record<string, Method> {
  return Object.fromEntries(
    names.map((method) => [
      method,
      (input: unknown) => ipcRenderer.invoke(channelName(domain, method), input),
    ]),
  );
}

function subscribe(event: string, listener: (payload: unknown) => void): () => void {
  const relay = (_event: unknown, payload: unknown) => listener(payload);
  ipcRenderer.on(event, relay);
  return () => ipcRenderer.removeListener(event, relay);
}

contextBridge.exposeInMainWorld('curbside', {
  ...Object.fromEntries(
    Object.entries(channels).map(([domain, methods]) => [domain, methodsOf(domain, Object.keys(methods))]),
  ),
  onChanged: (listener: (payload: unknown) => void) => subscribe(changedEvent, listener),
  onProgress: (listener: (payload: unknown) => void) => subscribe(progressEvent, listener),
});
