import type { RegistryData, RegistryKey } from '#domain/windows/registry.ts'

/** What one instruction of Registry.pol or lgpo.txt does below HKEY_LOCAL_MACHINE; both formats can say the first three. */
export type PolicyOperation =
  /** All values of the key go; keys below it stay. */
  | { readonly kind: 'clear-key'; readonly key: RegistryKey }
  | { readonly kind: 'delete-value'; readonly key: RegistryKey; readonly name: string }
  | {
      readonly kind: 'set-value'
      readonly key: RegistryKey
      readonly name: string
      readonly data: RegistryData
    }
  /** Something that no plan asks for, in the file's own words. */
  | { readonly kind: 'other'; readonly key: RegistryKey; readonly what: string }
