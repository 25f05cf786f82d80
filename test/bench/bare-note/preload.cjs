const { contextBridge, ipcRenderer } = require('electron');

contextBridge.exposeInMainWorld('save', (text) => ipcRenderer.invoke('save', text));
