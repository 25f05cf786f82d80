import { contextBridge, ipcRenderer } from 'electron';
import { changedEvent, channelName, channels, progressEvent } from '#shared/ipc/channels.ts';

const names = new Set(
  Object.entries(channels).flatMap(([domain, methods]) =>
    Object.keys(methods).map((method) => channelName(domain, method)),
  ),
);

function invoke(domain: string, method: string, input: unknown): Promise<unknown> {
  const name = channelName(domain, method);
  return names.has(name) ? ipcRenderer.invoke(name, input) : Promise.reject(new Error(`No channel ${name}`));
}

function subscribe(event: string, listener: (payload: unknown) => void): () => void {
  const relay = (_event: unknown, payload: unknown) => listener(payload);
  ipcRenderer.on(event, relay);
  return () => ipcRenderer.removeListener(event, relay);
}

contextBridge.exposeInMainWorld('curbside', {
  invoke,
  onChanged: (listener: (payload: unknown) => void) => subscribe(changedEvent, listener),
  onProgress: (listener: (payload: unknown) => void) => subscribe(progressEvent, listener),
});
