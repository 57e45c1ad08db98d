//! A small net of convolutions in whole numbers: the same strip gives the same numbers on every machine.
//!
//! Values between layers are whole numbers from 0 to 4,095, weights from -127 to 127, sums 32 bits wide; a sum becomes
//! a value by a factor in 2^24ths of at most a half, rounded. Logarithms that come out are in 1,024ths.
//!
//! The file of a net is a line of JSON that names its layers, then of each layer, little end first: its biases and its
//! factors (32 bits an output), the factor of what is added to it where anything is, and its weights (8 bits).

#[cfg(target_arch = "x86_64")]
mod wider;

use std::collections::VecDeque;
use std::sync::LazyLock;

use serde::Deserialize;
use wide::i16x8;
use wide::i32x4;

/// The largest value between layers.
const TOP: i32 = 4_095;
/// Factors are in 2^24ths, and no further from nothing than this.
const FINE: u32 = 24;
const MOST: u32 = 1 << (FINE - 1);
/// So many places are multiplied at a time, where nothing is known of the processor, by the weights of so many outputs.
const PLACES_8: usize = 4;
const BLOCK: usize = 16;
/// What lies under a row of a kernel is copied so many values at a time.
const EIGHT: usize = 8;
/// What the last layer's numbers are in.
pub const NAT: f64 = 1_024.0;
/// No net is larger, in bytes.
const LARGEST: usize = 8 << 20;

/// Why a file is no net.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum NotANet {
    /// Its first line cannot be read.
    #[error("the first line of the net is not its description: {0}")]
    Description(String),
    /// It ends too early or goes on.
    #[error("the net has {found} bytes where its description makes {expected}")]
    Length {
        /// Bytes that are there.
        found: usize,
        /// Bytes that must be.
        expected: usize,
    },
    /// A layer does not fit the one before.
    #[error("layer {0} of the net does not fit what comes before it")]
    Misfit(usize),
}

/// What the first line of the file says.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Description {
    /// Which net this is, for the record of what it read.
    pub name: String,
    /// Height of a strip, in pixels.
    pub height: usize,
    /// What it spells with; the letter of a column is one more than its place here, and 0 is none.
    pub signs: String,
    layers: Vec<Shape>,
}

/// The shape of a convolution.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
struct Shape {
    /// Every channel by itself.
    depth: bool,
    rows: usize,
    columns: usize,
    down: usize,
    right: usize,
    inputs: usize,
    outputs: usize,
    /// How many layers back what is added to it stands; 0 for nothing.
    add: usize,
    /// Nothing is put above and below, so that the height shrinks.
    valid: bool,
    relu: bool,
}

/// Sums of a block of outputs.
type Sums = [i32; BLOCK];

/// What a block of outputs multiplies two values with, output by output: as much as the widest registers hold, and where
/// they load it without a seam.
#[derive(Debug, Clone, Copy)]
#[repr(align(64))]
struct Pair([i16; 2 * BLOCK]);

/// A convolution with its numbers, filled up with zeros to whole blocks of outputs. The weights of a block lie two values
/// after the next two; where channels are kept apart, these are two places under the kernel.
#[derive(Debug, Clone)]
struct Layer {
    shape: Shape,
    biases: Vec<i32>,
    factors: Vec<i32>,
    added: i32,
    weights: Vec<Pair>,
}

/// Values by row, column and channel. Around them lie zeros, as far as the next kernel reaches.
#[derive(Debug, Clone, Default)]
struct Values {
    height: usize,
    width: usize,
    /// From a column to the next.
    stride: usize,
    margin: [usize; 2],
    all: Vec<i16>,
}

impl Values {
    /// Zeros of another size in the same room.
    fn cleared(mut self, [height, width]: [usize; 2], stride: usize, margin: [usize; 2]) -> Self {
        self.all.clear();
        self.all.resize((height + 2 * margin[0]) * (width + 2 * margin[1]) * stride + EIGHT, 0);
        Self { height, width, stride, margin, all: self.all }
    }

    /// From a row to the next.
    fn pitch(&self) -> usize {
        (self.width + 2 * self.margin[1]) * self.stride
    }

    /// Where a place's values begin.
    fn at(&self, [row, column]: [usize; 2]) -> usize {
        self.corner([row + self.margin[0], column + self.margin[1]])
    }

    /// Where the values of each place begin, row by row.
    fn places(&self) -> Vec<usize> {
        starts([self.height, self.width], |it| self.at(it))
    }

    /// Where what lies under a kernel around a place begins.
    fn corner(&self, [row, column]: [usize; 2]) -> usize {
        row * self.pitch() + column * self.stride
    }
}

/// Where what belongs to each of so many places begins, row by row.
fn starts([height, width]: [usize; 2], at: impl Fn([usize; 2]) -> usize) -> Vec<usize> {
    let mut starts = Vec::with_capacity(height * width);
    for row in 0..height {
        starts.extend((0..width).map(|column| at([row, column])));
    }
    starts
}

/// A length that leaves no rest where values are taken sixteen at a time.
fn filled(length: usize) -> usize {
    length.next_multiple_of(BLOCK)
}

/// A net.
#[derive(Debug, Clone)]
pub struct Net {
    /// What it is.
    pub description: Description,
    layers: Vec<Layer>,
}

impl Net {
    /// Reads the file of a net.
    pub fn read(bytes: &[u8]) -> Result<Self, NotANet> {
        let end = bytes.iter().take(1 << 16).position(|it| *it == b'\n').unwrap_or(0);
        let description: Description =
            serde_json::from_slice(&bytes[..end]).map_err(|it| NotANet::Description(it.to_string()))?;
        fits(&description)?;
        let expected: usize = end + 1 + description.layers.iter().map(Shape::bytes).sum::<usize>();
        if expected != bytes.len() || expected > LARGEST {
            return Err(NotANet::Length { found: bytes.len(), expected });
        }
        let mut rest = &bytes[end + 1..];
        let layers: Vec<Layer> = description.layers.iter().map(|it| Layer::read(*it, &mut rest)).collect();
        if let Some(index) = layers.iter().position(|it| !it.keeps_within()) {
            return Err(NotANet::Misfit(index + 1));
        }
        Ok(Self { description, layers })
    }

    /// How many numbers come out for a column.
    pub fn outputs(&self) -> usize {
        self.layers.last().map_or(0, |it| it.shape.outputs)
    }

    /// What it says of a strip, row by row from 0 for paper to 204 for ink and some more: as many numbers as
    /// [`Self::outputs`] for every fourth column, from the left.
    pub fn run(&self, strip: &[u8], width: usize) -> Vec<Vec<i32>> {
        self.run_by(Way::quickest(), strip, width)
    }

    /// The same by one way of those that the processor has ([`Way::all`]).
    pub fn run_by(&self, way: Way, strip: &[u8], width: usize) -> Vec<Vec<i32>> {
        let [first, .., last] = self.layers.as_slice() else { return Vec::new() };
        let mut own = Values::default().cleared([self.description.height, width], 1, first.shape.margin());
        for (row, pixels) in strip.chunks_exact(width).enumerate() {
            let start = own.at([row, 0]);
            own.all[start..].iter_mut().zip(pixels).for_each(|(value, it)| *value = i16::from(*it));
        }
        // As many as may be added to what comes next; the oldest gives its room to the newest.
        let count = self.layers.iter().map(|it| it.shape.add).fold(1, usize::max);
        let mut tensors = VecDeque::from([own]);
        for layers in self.layers.windows(2) {
            let [layer, next] = [&layers[0], &layers[1]];
            let old = if tensors.len() > count { tensors.pop_front() } else { None };
            let from = &tensors[tensors.len() - 1];
            let add = (layer.shape.add > 0).then(|| &tensors[tensors.len() - layer.shape.add]);
            let size = layer.shape.size(from);
            let mut values = old.unwrap_or_default().cleared(size, layer.shape.sums(), next.shape.margin());
            run(way, layer, from, &mut Settle::new(layer, add, &mut values));
            tensors.push_back(values);
        }
        let mut columns = vec![vec![0; last.shape.outputs]; tensors.back().map_or(0, |it| it.width)];
        if let Some(it) = tensors.back() {
            run(way, last, it, &mut Tell { layer: last, to: &mut columns });
        }
        columns
    }
}

/// Whether each layer fits what comes before it.
fn fits(description: &Description) -> Result<(), NotANet> {
    let mut channels = vec![1];
    let mut height = description.height;
    for (index, it) in description.layers.iter().enumerate() {
        let [above, _] = it.margin();
        let is_sound = (1..=16).contains(&it.rows)
            && it.columns % 2 == 1
            && it.columns < 32
            && (it.valid || it.rows % 2 == 1)
            && (1..=4).contains(&it.down)
            && (1..=4).contains(&it.right)
            // Only the strip has a single channel.
            && (2..=1_024).contains(&it.outputs)
            && it.inputs == channels[index]
            && (!it.depth || it.inputs == it.outputs)
            // What is less than nothing is cut off everywhere but at the end.
            && it.relu == (index + 1 < description.layers.len())
            && it.rows <= height + 2 * above
            // Sums must fit 32 bits.
            && it.reach() <= 4_000;
        // What is added is as large.
        let keeps_size = |it: &Shape| it.down == 1 && it.right == 1 && !it.valid;
        let added = it.add == 0
            || it.add <= index + 1
                && channels[index + 1 - it.add] == it.outputs
                && description.layers[index + 1 - it.add..=index].iter().all(keeps_size);
        if !is_sound || !added {
            return Err(NotANet::Misfit(index + 1));
        }
        channels.push(it.outputs);
        height = (height + 2 * above - it.rows) / it.down + 1;
    }
    match description.layers.as_slice() {
        [_, .., last] if !last.depth && last.rows == 1 && last.columns == 1 && last.add == 0 && height == 1 => Ok(()),
        _ => Err(NotANet::Misfit(description.layers.len())),
    }
}

impl Shape {
    /// How many values make one.
    fn reach(&self) -> usize {
        self.rows * self.columns * if self.depth { 1 } else { self.inputs }
    }

    /// How many values lie under a row of the kernel, filled up.
    fn row(&self) -> usize {
        let stride = if self.inputs == 1 { 1 } else { filled(self.inputs) };
        (self.columns * stride).next_multiple_of(EIGHT)
    }

    /// How many sums are made at a place: one an output, and what fills the last block up.
    fn sums(&self) -> usize {
        filled(self.outputs)
    }

    /// How far the kernel reaches out above and below, and to both sides.
    fn margin(&self) -> [usize; 2] {
        [if self.valid { 0 } else { self.rows / 2 }, self.columns / 2]
    }

    fn bytes(&self) -> usize {
        8 * self.outputs + if self.add > 0 { 4 } else { 0 } + self.reach() * self.outputs
    }

    /// Height and width of what comes out.
    fn size(&self, from: &Values) -> [usize; 2] {
        let [above, beside] = from.margin;
        [
            (from.height + 2 * above - self.rows) / self.down + 1,
            (from.width + 2 * beside - self.columns) / self.right + 1,
        ]
    }
}

/// Parts of a length, each filled up with zeros to another.
fn fill(all: &[i16], length: usize, to: usize) -> Vec<i16> {
    let part = |it: &[i16]| it.iter().copied().chain(std::iter::repeat_n(0, to - it.len())).collect::<Vec<_>>();
    all.chunks(length).flat_map(part).collect()
}

/// Rows of weights, one an output, as blocks have them.
fn blocks(rows: &[i16], row: usize) -> Vec<Pair> {
    let pair = |block: &[i16], at: usize| Pair(std::array::from_fn(|it| block[it / 2 * row + at + it % 2]));
    rows.chunks_exact(BLOCK * row).flat_map(|block| (0..row).step_by(2).map(move |at| pair(block, at))).collect()
}

/// Rows of weights, one a place under the kernel, as blocks have them; an even number of rows.
fn apart(mut rows: Vec<i16>, row: usize) -> Vec<Pair> {
    rows.resize(rows.len().next_multiple_of(2 * row), 0);
    let pair = |two: &[i16], at: usize| Pair(std::array::from_fn(|it| two[it % 2 * row + at + it / 2]));
    (0..row).step_by(BLOCK).flat_map(|at| rows.chunks_exact(2 * row).map(move |two| pair(two, at))).collect()
}

fn numbers(rest: &mut &[u8], count: usize) -> Vec<i32> {
    let (own, after) = rest.split_at(4 * count);
    *rest = after;
    own.chunks_exact(4).map(|it| i32::from_le_bytes([it[0], it[1], it[2], it[3]])).collect()
}

impl Layer {
    fn read(shape: Shape, rest: &mut &[u8]) -> Self {
        let mut an_output = || {
            let mut own = numbers(rest, shape.outputs);
            own.resize(shape.sums(), 0);
            own
        };
        let (biases, factors) = (an_output(), an_output());
        let added = if shape.add > 0 { numbers(rest, 1)[0] } else { 0 };
        let (own, after) = rest.split_at(shape.reach() * shape.outputs);
        *rest = after;
        let own: Vec<i16> = own.iter().map(|it| i16::from(it.cast_signed())).collect();
        // Weights are filled up as the values are that they meet.
        let weights = if shape.depth {
            apart(fill(&own, shape.outputs, shape.sums()), shape.sums())
        } else {
            let stride = if shape.inputs == 1 { 1 } else { filled(shape.inputs) };
            let places = fill(&own, shape.inputs, stride);
            let rows = fill(&places, shape.columns * stride, shape.row());
            let row = shape.rows * shape.row();
            blocks(&fill(&rows, rows.len(), shape.sums() * row), row)
        };
        Self { shape, biases, factors, added, weights }
    }

    /// Whether whatever becomes of its sums fits 32 bits.
    fn keeps_within(&self) -> bool {
        self.factors.iter().all(|it| it.unsigned_abs() <= MOST)
    }
}

/// A way to multiply: what processors have differs, what comes out does not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// Any processor.
    Plain,
    /// AVX2: sixteen numbers at once.
    #[cfg(target_arch = "x86_64")]
    Sixteen,
    /// AVX-512 with VNNI: thirty-two at once.
    #[cfg(target_arch = "x86_64")]
    ThirtyTwo,
}

impl Way {
    /// Those that this processor has, the quickest last.
    pub fn all() -> Vec<Self> {
        let mut all = vec![Self::Plain];
        #[cfg(target_arch = "x86_64")]
        all.extend(wider::found());
        all
    }

    fn quickest() -> Self {
        static QUICKEST: LazyLock<Way> = LazyLock::new(|| Way::all().pop().unwrap_or(Way::Plain));
        *QUICKEST
    }
}

/// Runs a layer; a way that the processor has not is taken for the plain one.
fn run(way: Way, layer: &Layer, from: &Values, to: &mut impl Sink) {
    #[cfg(target_arch = "x86_64")]
    if wider::run(way, layer, from, to) {
        return;
    }
    run_by(layer, from, to, products::<PLACES_8>, weighed::<PLACES_8>);
}

/// What sums are for.
trait Sink {
    /// The sums of a block of outputs at a place, of those that there are row by row.
    fn take(&mut self, place: usize, block: usize, sums: &Sums);
}

/// Sums become values, with what is added to them.
struct Settle<'v> {
    layer: &'v Layer,
    to: &'v mut Values,
    /// Where the values of each place begin.
    places: Vec<usize>,
    /// What is added, and where that of each place begins.
    add: Option<(&'v Values, Vec<usize>)>,
}

impl<'v> Settle<'v> {
    fn new(layer: &'v Layer, add: Option<&'v Values>, to: &'v mut Values) -> Self {
        Self { layer, places: to.places(), to, add: add.map(|it| (it, it.places())) }
    }
}

impl Sink for Settle<'_> {
    #[inline(always)]
    fn take(&mut self, place: usize, block: usize, sums: &Sums) {
        let factors = &self.layer.factors.as_chunks::<BLOCK>().0[block];
        let own = self.places[place] + BLOCK * block;
        let mut more = [0; BLOCK];
        if let Some((it, places)) = &self.add {
            let added = i64::from(self.layer.added);
            more = block_at(&it.all, places[place] + BLOCK * block).map(|it| i64::from(it) * added);
        }
        let mut out = [0; BLOCK];
        for (((out, sum), factor), more) in out.iter_mut().zip(sums).zip(factors).zip(more) {
            *out = (rounded(i64::from(*sum) * i64::from(*factor) + more) as i32).clamp(0, TOP) as i16;
        }
        self.to.all[own..][..BLOCK].copy_from_slice(&out);
    }
}

/// The last layer's numbers, as they are.
struct Tell<'v> {
    layer: &'v Layer,
    to: &'v mut [Vec<i32>],
}

impl Sink for Tell<'_> {
    #[inline(always)]
    fn take(&mut self, column: usize, block: usize, sums: &Sums) {
        let own = BLOCK * block;
        let out = self.to[column][own..].iter_mut();
        for ((out, sum), factor) in out.zip(sums).zip(&self.layer.factors[own..]) {
            *out = rounded(i64::from(*sum) * i64::from(*factor)) as i32;
        }
    }
}

/// What comes out of a layer, by a way to multiply a block of weights with what lies at some places, and one to multiply it
/// with what lies at some places of its channels, so many steps after each.
#[inline(always)]
fn run_by<const PLACES: usize>(
    layer: &Layer,
    from: &Values,
    to: &mut impl Sink,
    products: impl Fn(&[Pair], &[&[i16]; PLACES]) -> [Sums; PLACES],
    weighed: impl Fn(&[Pair], &[&[i16]; PLACES], &[usize], usize) -> [Sums; PLACES],
) {
    let shape = &layer.shape;
    let corners = starts(shape.size(from), |[row, column]| from.corner([row * shape.down, column * shape.right]));
    // What lies under the kernel at each place, row after row; a single row lies so already, and of channels that are kept
    // apart it is found by its steps.
    let row = shape.row();
    let (mut patches, mut steps) = (Vec::new(), Vec::new());
    let under: Vec<&[i16]> = if shape.depth {
        steps = starts([shape.rows, shape.columns], |it| from.corner(it) / BLOCK);
        // What makes pairs of them has no weight.
        steps.resize(steps.len().next_multiple_of(2), 0);
        corners.iter().map(|it| &from.all[*it..]).collect()
    } else if shape.rows == 1 {
        corners.iter().map(|it| &from.all[*it..][..row]).collect()
    } else {
        patches.resize(corners.len() * shape.rows * row / EIGHT, [0; EIGHT]);
        let mut rest = patches.iter_mut();
        for corner in corners {
            for rows in from.all[corner..].chunks(from.pitch()).take(shape.rows) {
                rows[..row].as_chunks().0.iter().zip(rest.by_ref()).for_each(|(it, own)| *own = *it);
            }
        }
        patches.as_flattened().chunks_exact(shape.rows * row).collect()
    };
    // Some places at a time: what they are multiplied with is looked at once for all.
    let biases = layer.biases.as_chunks::<BLOCK>().0;
    let weights = layer.weights.chunks_exact(layer.weights.len() / biases.len());
    for (block, (weights, biases)) in weights.zip(biases).enumerate() {
        for (chunk, under) in under.chunks(PLACES).enumerate() {
            let count = under.len();
            let under = std::array::from_fn(|it| under[it.min(count - 1)]);
            let sums = if shape.depth { weighed(weights, &under, &steps, block) } else { products(weights, &under) };
            for (place, sums) in sums.iter().take(count).enumerate() {
                let sums = std::array::from_fn(|it| sums[it] + biases[it]);
                to.take(PLACES * chunk + place, block, &sums);
            }
        }
    }
}

/// The values of a block of channels.
#[inline(always)]
fn block_at(values: &[i16], at: usize) -> &[i16; BLOCK] {
    values[at..].first_chunk().expect("there are whole blocks at every place")
}

/// A block of weights times what lies at some places.
#[inline(always)]
fn products<const PLACES: usize>(weights: &[Pair], values: &[&[i16]; PLACES]) -> [Sums; PLACES] {
    let mut totals = [[i32x4::ZERO; 4]; PLACES];
    for (pair, weights) in weights.iter().enumerate() {
        let weights = weights.quarters();
        for (totals, values) in totals.iter_mut().zip(values) {
            let (one, other) = (values[2 * pair], values[2 * pair + 1]);
            let pair = i16x8::new([one, other, one, other, one, other, one, other]);
            totals.iter_mut().zip(weights).for_each(|(total, weights)| *total += pair.dot(weights));
        }
    }
    totals.map(in_order)
}

/// A block of weights times what lies at some places of its channels.
#[inline(always)]
fn weighed<const PLACES: usize>(
    weights: &[Pair],
    values: &[&[i16]; PLACES],
    steps: &[usize],
    block: usize,
) -> [Sums; PLACES] {
    let mut totals = [[i32x4::ZERO; 4]; PLACES];
    for (weights, steps) in weights.iter().zip(steps.as_chunks::<2>().0) {
        let weights = weights.quarters();
        for (totals, values) in totals.iter_mut().zip(values) {
            let [one, other] = steps.map(|it| &values.as_chunks::<BLOCK>().0[it + block]);
            let pair = |at: usize| i16x8::new(std::array::from_fn(|it| [one, other][it % 2][4 * at + it / 2]));
            totals
                .iter_mut()
                .zip(weights)
                .enumerate()
                .for_each(|(at, (total, weights))| *total += pair(at).dot(weights));
        }
    }
    totals.map(in_order)
}

impl Pair {
    /// Four outputs at a time.
    #[inline(always)]
    fn quarters(&self) -> [i16x8; 4] {
        [0, 1, 2, 3].map(|at| i16x8::new(std::array::from_fn(|it| self.0[8 * at + it])))
    }
}

#[inline(always)]
fn in_order(totals: [i32x4; 4]) -> Sums {
    std::array::from_fn(|output| totals[output / 4].to_array()[output % 4])
}

/// From 2^24ths to whole ones.
fn rounded(exact: i64) -> i64 {
    (exact + (1 << (FINE - 1))) >> FINE
}
