//! What an encoder gives back: modules, without a size on paper and without a quiet zone.

/// A symbol of either family.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Symbol {
    /// A grid of modules.
    Matrix(Matrix),
    /// A row of bars.
    Bars(Bars),
}

impl Symbol {
    /// How many modules the symbol is wide.
    pub fn width(&self) -> u32 {
        match self {
            Self::Matrix(matrix) => u32::from(matrix.width()),
            Self::Bars(bars) => bars.total(),
        }
    }
}

/// A grid of dark and light modules.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Matrix {
    /// Columns.
    width: u16,
    /// Rows.
    height: u16,
    /// Row by row from the top left; its length is width times height.
    dark: Vec<bool>,
}

impl Matrix {
    /// A grid from its modules, row by row. `None` unless they fill it exactly.
    pub fn new(width: u16, height: u16, dark: Vec<bool>) -> Option<Self> {
        let full = dark.len() == usize::from(width) * usize::from(height);
        (full && !dark.is_empty()).then_some(Self { width, height, dark })
    }

    /// Columns.
    pub fn width(&self) -> u16 {
        self.width
    }

    /// Rows.
    pub fn height(&self) -> u16 {
        self.height
    }

    /// The modules of each row from the top.
    pub fn rows(&self) -> impl Iterator<Item = &[bool]> {
        self.dark.chunks_exact(usize::from(self.width))
    }

    /// Whether a module is dark; outside the grid everything is light.
    pub fn is_dark(&self, column: u16, row: u16) -> bool {
        column < self.width
            && row < self.height
            && self.dark[usize::from(row) * usize::from(self.width) + usize::from(column)]
    }

    /// Horizontal runs of dark modules as (column, row, length), from the top left.
    ///
    /// A run drawn as one rectangle leaves no hairlines between its modules.
    pub fn runs(&self) -> impl Iterator<Item = (u16, u16, u16)> {
        self.rows().zip(0_u16..).flat_map(|(modules, row)| {
            let mut column = 0_u16;
            modules
                .chunk_by(|a, b| a == b)
                .filter_map(move |run| {
                    let length = u16::try_from(run.len()).expect("a run is not longer than its row");
                    let start = column;
                    column += length;
                    run[0].then_some((start, row, length))
                })
                .collect::<Vec<_>>()
        })
    }
}

/// A row of bars and spaces in turn, a bar at both ends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bars {
    /// Widths in modules, bar first.
    widths: Vec<u8>,
}

impl Bars {
    /// A row from its widths. `None` unless it begins and ends with a bar and no width is zero.
    pub fn new(widths: Vec<u8>) -> Option<Self> {
        (widths.len() % 2 == 1 && !widths.contains(&0)).then_some(Self { widths })
    }

    /// Widths in modules: bar, space, bar and so on.
    pub fn widths(&self) -> &[u8] {
        &self.widths
    }

    /// The width of the whole row in modules.
    pub fn total(&self) -> u32 {
        self.widths.iter().copied().map(u32::from).sum()
    }

    /// The bars as (first module, width), from the left.
    pub fn bars(&self) -> impl Iterator<Item = (u32, u32)> {
        let mut module = 0_u32;
        self.widths.iter().enumerate().filter_map(move |(index, &width)| {
            let start = module;
            module += u32::from(width);
            (index % 2 == 0).then_some((start, u32::from(width)))
        })
    }
}
