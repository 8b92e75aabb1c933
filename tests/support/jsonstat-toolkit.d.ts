/** What is used of a package that has no types of its own. */
declare module 'jsonstat-toolkit' {
  interface Dataset {
    Data(cell: object): { readonly value: number | null; readonly status: string | null };
    Dimension(id: string): { Category(place: number): { readonly label: string } };
  }
  export default function JSONstat(dataset: object): Dataset;
}
