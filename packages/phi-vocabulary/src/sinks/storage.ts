import type { CallSink } from './call-sink.js';

/** Stores in the clear: web storage, files, caches, IndexedDB and its helpers. Positions are those of the values. */
export const storageSinks: readonly CallSink[] = [
  { label: 'web storage', owners: ['localstorage', 'sessionstorage', 'asyncstorage', 'storage', 'webstorage', 'mmkv', 'localforage', 'lscache', 'store2', 'preferences', 'sharedpreferences', 'storageservice', 'localstorageservice', 'browserstorage', 'store', 'ls', 'ss', 'devicestorage', 'usestorage'], methods: ['setItem', 'mergeItem', 'setMap', 'setString', 'setObject', 'setJSON', 'setValue'], args: [1] },
  { label: 'web storage', owners: ['asyncstorage'], methods: ['multiSet', 'multiMerge'], args: [0] },
  { label: 'web storage', modules: ['@react-native-async-storage/async-storage', 'localforage', 'react-native-mmkv', 'idb-keyval', 'store', 'store2', 'lscache', 'react-native-default-preference', '@capacitor/preferences', '@capacitor/storage', '@ionic/storage', '@ionic/storage-angular', 'lockr', 'basil.js', 'nativescript-localstorage', 'usehooks-ts', 'electron-store', 'conf', 'lowdb', 'configstore', 'node-persist'], methods: ['setItem', 'set', 'mergeItem', 'setMany', 'update', 'multiSet', 'push', 'save', 'write'], args: [0, 1] },
  { label: 'web storage', methods: ['useLocalStorage', 'useSessionStorage', 'useLocalStorageState', 'setLocalStorage', 'saveToLocalStorage', 'saveToSessionStorage', 'setSessionStorage', 'writeStorage', 'saveToStorage', 'persistToLocalStorage'], args: [1] },
  {
    label: 'a file',
    modules: ['fs', 'fs/promises', 'fs-extra', 'graceful-fs', 'node:fs', 'write-file-atomic', 'jsonfile', 'jsonfile', 'expo-file-system', 'react-native-fs', 'rnfs', '@capacitor/filesystem', 'memfs', 'write-json-file', 'load-json-file', 'xlsx', 'tmp', 'tmp-promise', 'tempy', 'fast-csv', '@fast-csv/format'],
    methods: ['writeFile', 'writeFileSync', 'appendFile', 'appendFileSync', 'outputFile', 'outputFileSync', 'outputJson', 'outputJSON', 'outputJsonSync', 'writeJson', 'writeJSON', 'writeJsonSync', 'writeAsStringAsync', 'writeJsonFile', 'writeToPath', 'write', 'writeSync', 'writeFileAtomic', 'sync', 'writeToString', 'writev', 'appendFileAsync', 'writeFileAsync', 'temporaryWrite', 'temporaryWriteSync'],
  },
  { label: 'a file', owners: ['fs', 'fsp', 'fspromises', 'promises', 'deno', 'bun', 'filesystem', 'rnfs', 'file', 'filehandle', 'fh', 'handle', 'fse'], methods: ['writeFile', 'writeFileSync', 'appendFile', 'appendFileSync', 'writeTextFile', 'writeTextFileSync', 'outputFile', 'outputJson', 'writeJson', 'writeAsStringAsync', 'appendText', 'writeAll'] },
  { label: 'a file', owners: ['bun'], methods: ['write'], args: [1] },
  { label: 'a file', methods: ['writeFile', 'writeFileSync', 'appendFile', 'appendFileSync', 'outputFile', 'outputJson', 'writeJson', 'writeFileAsync', 'appendFileAsync', 'writeJsonFile', 'writeTextFile', 'saveToFile', 'writeToFile', 'dumpToFile', 'writeCsv', 'writeCsvFile', 'saveAs', 'fileDownload', 'writeTempFile', 'exportToCsvFile', 'saveCsv'] },
  { label: 'a file', owners: ['csvwriter', 'writer', 'csvstream', 'recordwriter', 'objectcsvwriter'], methods: ['writeRecords', 'writeAll', 'writeRecord'] },
  { label: 'a file', owners: ['writestream', 'filestream', 'outstream', 'output', 'out', 'csvstream', 'csvfile', 'exportstream', 'outputstream', 'tempfile', 'tmpfile', 'ndjson', 'dumpstream', 'sink', 'outfile'], methods: ['write', 'end'], args: [0] },
  {
    label: 'a cache',
    owners: ['redis', 'redisclient', 'rediscache', 'cache', 'cacheclient', 'cachemanager', 'cacheservice', 'memcached', 'memcache', 'nodecache', 'lru', 'lrucache', 'kv', 'keyv', 'valkey', 'ioredis', 'redisservice', 'memorycache', 'appcache', 'localcache', 'memcachedclient', 'dragonfly', 'upstash', 'pubclient', 'kvstore', 'sessioncache', 'redisconnection', 'cachestore', 'pipeline', 'multi', 'swcache', 'apicache', 'runtimecache', 'default', 'env', 'caches'],
    methods: ['set', 'setex', 'setEx', 'psetex', 'setnx', 'setNX', 'hset', 'hSet', 'hmset', 'hMSet', 'lpush', 'lPush', 'rpush', 'rPush', 'sadd', 'sAdd', 'zadd', 'zAdd', 'mset', 'mSet', 'getset', 'append', 'put', 'store', 'save', 'json.set', 'publish', 'xadd', 'xAdd', 'add', 'wrap', 'setAsync', 'setexAsync', 'putString', 'setJson', 'mset', 'addAll', 'replace', 'remember'],
  },
  { label: 'a cache', modules: ['redis', 'ioredis', '@upstash/redis', '@vercel/kv', 'memcached', 'memjs', 'node-cache', 'lru-cache', 'keyv', 'cache-manager', 'memory-cache', 'quick-lru', 'flat-cache', 'apicache', 'tiny-lru', '@isaacs/ttlcache'], methods: ['set', 'setex', 'setEx', 'psetex', 'setnx', 'setNX', 'hset', 'hSet', 'hmset', 'lpush', 'lPush', 'rpush', 'rPush', 'sadd', 'sAdd', 'zadd', 'zAdd', 'mset', 'append', 'put', 'publish', 'xadd', 'xAdd', 'wrap', 'setKey', 'add'] },
  { label: 'IndexedDB', owners: ['store', 'objectstore', 'idb', 'indexeddb', 'tx', 'transaction', 'os', 'objstore'], methods: ['put', 'add'], args: [0] },
  { label: 'IndexedDB', modules: ['idb', 'dexie', 'pouchdb', 'pouchdb-browser', 'rxdb', 'idb-keyval'], methods: ['put', 'add', 'bulkPut', 'bulkAdd', 'set', 'setMany', 'update', 'post', 'bulkDocs', 'insert', 'upsert'] },
];

/** Bare objects of the browser whose members are stores: `localStorage.patient = …`. */
export const webStores: ReadonlySet<string> = new Set(['localStorage', 'sessionStorage']);
