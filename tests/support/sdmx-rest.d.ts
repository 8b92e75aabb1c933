/** A client of SDMX REST without types of its own: what of it the tests use. */
declare module 'sdmx-rest' {
  interface SdmxRest {
    readonly data: {
      readonly DataFormat: Readonly<Record<string, string>> & { readonly SDMX_CSV_2_0_0: string };
    };
    getService(service: { api: string; url: string }): object;
    getDataQuery2(query: object): object;
    getAvailabilityQuery2(query: object): object;
    getMetadataQuery(query: object): object;
    getUrl(query: object, service: object, skipDefaults?: boolean): string;
  }
  const sdmxRest: SdmxRest;
  export default sdmxRest;
}
