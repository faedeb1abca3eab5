declare module 'pdfmake' {
  interface Output {
    getBuffer(): Promise<Buffer>
  }
  interface PdfMake {
    setUrlAccessPolicy(allows: (url: string) => boolean): void
    setLocalAccessPolicy(allows: (path: string) => boolean): void
    setFonts(fonts: Record<string, Record<string, string>>): void
    createPdf(definition: object): Output
  }
  const pdfmake: PdfMake
  // oxlint-disable-next-line import/no-default-export -- as the package has it
  export default pdfmake
}
