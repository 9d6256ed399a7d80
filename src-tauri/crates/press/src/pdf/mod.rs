//! Pages to PDF.
//!
//! printpdf writes pages and fonts; `finish` adds what it does not: the language, the structure for
//! programs that read aloud, the outline, an identity made from the content. The traps are noted
//! where they are avoided: printpdf is pinned to one version, and every one of them was met.

mod content;
mod finish;
mod outline;
mod structure;
mod subset;
#[cfg(test)]
mod tests;

use printpdf::{Mm, PdfDocument, PdfPage, PdfParseErrorSeverity, PdfSaveOptions, PdfWarnMsg};

use crate::Error;
use crate::length::narrow;
use crate::page::Pages;

use subset::Fonts;

impl Pages {
    /// The pages as a PDF file: tagged, searchable, fonts inside. The same pages give the same bytes.
    pub fn pdf(&self) -> Result<Vec<u8>, Error> {
        let fonts = Fonts::used_by(&self.sheets)?;
        let mut document = PdfDocument::new(&self.about.title);
        fonts.embed_in(&mut document);
        let mut marked = Vec::with_capacity(self.sheets.len());
        let mm = |points: f64| Mm(narrow(points * 25.4 / 72.0));
        for page in &self.sheets {
            let (width, height) = page.size;
            let content = content::write(page, height, &fonts);
            document.pages.push(PdfPage::new(mm(width), mm(height), content.ops));
            marked.push(content.marked);
        }
        let options = PdfSaveOptions { image_optimization: None, ..PdfSaveOptions::default() };
        let mut warnings = Vec::new();
        let mut file = document.to_lopdf_document(&options, &mut warnings);
        refuse_errors(&warnings)?;
        finish::finish(&mut file, self, &marked).map_err(|error| Error::Pdf(error.to_string()))?;
        let mut bytes = Vec::new();
        file.save_modern(&mut bytes).map_err(|error| Error::Pdf(error.to_string()))?;
        Ok(bytes)
    }
}

/// What printpdf calls an error is text that some reader does not show.
fn refuse_errors(warnings: &[PdfWarnMsg]) -> Result<(), Error> {
    let error = warnings.iter().find(|warning| warning.severity == PdfParseErrorSeverity::Error);
    error.map_or(Ok(()), |error| Err(Error::Pdf(error.msg.clone())))
}
