//! A small net of convolutions in whole numbers: the same strip gives the same numbers on every machine.
//!
//! Values between layers are whole numbers from 0 to 4,095, weights from -127 to 127, sums 32 bits wide; a sum becomes
//! a value by a factor in 2^24ths, rounded. Logarithms that come out are in 1,024ths.
//!
//! The file of a net is a line of JSON that names its layers, then of each layer, little end first: its biases and its
//! factors (32 bits an output), the factor of what is added to it where anything is, and its weights (8 bits).

use serde::Deserialize;
use wide::i16x8;
use wide::i32x4;

/// The largest value between layers.
const TOP: i64 = 4_095;
/// Factors are in 2^24ths.
const FINE: u32 = 24;
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

/// A convolution with its numbers.
#[derive(Debug, Clone)]
struct Layer {
    shape: Shape,
    biases: Vec<i32>,
    factors: Vec<i32>,
    added: i64,
    weights: Vec<i16>,
}

/// Values by row, column and channel; the channels are filled up with zeros to [`filled`].
#[derive(Debug, Clone, Default)]
struct Values {
    height: usize,
    width: usize,
    stride: usize,
    all: Vec<i16>,
}

impl Values {
    fn at(&self, row: usize, column: usize) -> &[i16] {
        let start = (row * self.width + column) * self.stride;
        &self.all[start..start + self.stride]
    }
}

/// A length that leaves no rest where values are taken sixteen at a time; one alone stays alone.
fn filled(length: usize) -> usize {
    if length == 1 { 1 } else { length.next_multiple_of(16) }
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
        let layers = description.layers.iter().map(|it| Layer::read(*it, &mut rest)).collect();
        Ok(Self { description, layers })
    }

    /// How many numbers come out for a column.
    pub fn outputs(&self) -> usize {
        self.layers.last().map_or(0, |it| it.shape.outputs)
    }

    /// What it says of a strip, row by row from 0 for paper to 204 for ink and some more: as many numbers as
    /// [`Self::outputs`] for every fourth column, from the left.
    pub fn run(&self, strip: &[u8], width: usize) -> Vec<Vec<i32>> {
        let height = self.description.height;
        let all = strip.iter().map(|it| i16::from(*it)).collect();
        let mut tensors = vec![Values { height, width, stride: 1, all }];
        let Some((last, layers)) = self.layers.split_last() else { return Vec::new() };
        for (index, layer) in layers.iter().enumerate() {
            let add = (layer.shape.add > 0).then(|| &tensors[index + 1 - layer.shape.add]);
            let values = run(layer, &tensors[index], add);
            tensors.push(values);
        }
        tensors.last().map_or_else(Vec::new, |it| last.columns(it))
    }
}

/// Whether each layer fits what comes before it.
fn fits(description: &Description) -> Result<(), NotANet> {
    let mut channels = vec![1];
    for (index, it) in description.layers.iter().enumerate() {
        let is_sound = (1..=16).contains(&it.rows)
            && it.columns % 2 == 1
            && it.columns < 32
            && (it.valid || it.rows % 2 == 1)
            && (1..=4).contains(&it.down)
            && (1..=4).contains(&it.right)
            && (1..=1_024).contains(&it.outputs)
            && it.inputs == channels[index]
            && (!it.depth || it.inputs == it.outputs)
            // What is less than nothing is cut off everywhere but at the end.
            && it.relu == (index + 1 < description.layers.len())
            // Sums must fit 32 bits.
            && it.reach() <= 4_000;
        let added = it.add == 0 || it.add <= index + 1 && channels[index + 1 - it.add] == it.outputs;
        if !is_sound || !added {
            return Err(NotANet::Misfit(index + 1));
        }
        channels.push(it.outputs);
    }
    match description.layers.last() {
        Some(last) if !last.depth && last.rows == 1 && last.columns == 1 => Ok(()),
        _ => Err(NotANet::Misfit(description.layers.len())),
    }
}

impl Shape {
    /// How many values make one.
    fn reach(&self) -> usize {
        self.rows * self.columns * if self.depth { 1 } else { self.inputs }
    }

    /// The length of what lies under a kernel, filled up.
    fn row(&self) -> usize {
        filled(self.rows * self.columns * filled(self.inputs))
    }

    fn bytes(&self) -> usize {
        8 * self.outputs + if self.add > 0 { 4 } else { 0 } + self.reach() * self.outputs
    }
}

/// Parts of a length, each filled up with zeros to another.
fn fill(all: &[i16], length: usize, to: usize) -> Vec<i16> {
    let part = |it: &[i16]| it.iter().copied().chain(std::iter::repeat_n(0, to - it.len())).collect::<Vec<_>>();
    all.chunks(length).flat_map(part).collect()
}

fn numbers(rest: &mut &[u8], count: usize) -> Vec<i32> {
    let (own, after) = rest.split_at(4 * count);
    *rest = after;
    own.chunks_exact(4).map(|it| i32::from_le_bytes([it[0], it[1], it[2], it[3]])).collect()
}

impl Layer {
    fn read(shape: Shape, rest: &mut &[u8]) -> Self {
        let biases = numbers(rest, shape.outputs);
        let factors = numbers(rest, shape.outputs);
        let added = if shape.add > 0 { i64::from(numbers(rest, 1)[0]) } else { 0 };
        let (own, after) = rest.split_at(shape.reach() * shape.outputs);
        *rest = after;
        let own: Vec<i16> = own.iter().map(|it| i16::from(it.cast_signed())).collect();
        // Rows of weights are filled up as the values are that they meet.
        let weights = if shape.depth {
            fill(&own, shape.outputs, filled(shape.outputs))
        } else {
            let places = fill(&own, shape.inputs, filled(shape.inputs));
            let rows = fill(&places, places.len() / shape.outputs, shape.row());
            fill(&rows, rows.len(), shape.outputs.next_multiple_of(4) * shape.row())
        };
        Self { shape, biases, factors, added, weights }
    }

    /// The last layer's numbers, as they are.
    fn columns(&self, from: &Values) -> Vec<Vec<i32>> {
        let exact = |(sum, factor): (&i32, &i32)| rounded(i64::from(*sum) * i64::from(*factor)) as i32;
        let mut sums = [vec![0_i32; self.shape.outputs], vec![0_i32; self.shape.outputs]];
        let mut columns = Vec::with_capacity(from.width + 1);
        for x in (0..from.width).step_by(2) {
            let places = [x, (x + 1).min(from.width - 1)];
            dense(self, places.map(|it| from.at(0, it)), sums.each_mut().map(Vec::as_mut_slice), products);
            columns.extend(sums.iter().map(|it| it.iter().zip(&self.factors).map(exact).collect::<Vec<i32>>()));
        }
        columns.truncate(from.width);
        columns
    }
}

/// What comes out of a layer; quicker where the processor can, and the same whole numbers on each.
fn run(layer: &Layer, from: &Values, add: Option<&Values>) -> Values {
    #[cfg(target_arch = "x86_64")]
    if let Some(values) = wider::run(layer, from, add) {
        return values;
    }
    run_by(layer, from, add, products)
}

/// For processors of the x86 family that multiply sixteen numbers at once.
#[cfg(target_arch = "x86_64")]
mod wider {
    use std::arch::x86_64::__m256i;
    use std::arch::x86_64::_mm_add_epi32;
    use std::arch::x86_64::_mm_extract_epi32;
    use std::arch::x86_64::_mm256_add_epi32;
    use std::arch::x86_64::_mm256_castsi256_si128;
    use std::arch::x86_64::_mm256_extracti128_si256;
    use std::arch::x86_64::_mm256_hadd_epi32;
    use std::arch::x86_64::_mm256_loadu_si256;
    use std::arch::x86_64::_mm256_madd_epi16;
    use std::arch::x86_64::_mm256_setzero_si256;

    use super::Layer;
    use super::Values;

    /// None where the processor has no AVX2.
    pub fn run(layer: &Layer, from: &Values, add: Option<&Values>) -> Option<Values> {
        if !is_x86_feature_detected!("avx2") {
            return None;
        }
        #[expect(unsafe_code, reason = "the call of a function for processors with AVX2")]
        // SAFETY: AVX2 is there.
        Some(unsafe { run_found(layer, from, add) })
    }

    #[target_feature(enable = "avx2")]
    fn run_found(layer: &Layer, from: &Values, add: Option<&Values>) -> Values {
        super::run_by(layer, from, add, |weights, values, row| products(weights, values, row))
    }

    #[target_feature(enable = "avx2")]
    #[inline]
    fn products(weights: &[i16], values: [&[i16]; 2], row: usize) -> [[i32; 4]; 2] {
        let [a, b, c, d] = super::four(weights, row);
        let [one, other] = values.map(|it| &it[..row]);
        let mut totals = [[_mm256_setzero_si256(); 4]; 2];
        let all =
            sixteens(one).zip(sixteens(other)).zip(sixteens(a).zip(sixteens(b))).zip(sixteens(c).zip(sixteens(d)));
        for (((one, other), (a, b)), (c, d)) in all {
            let (one, other) = (loaded(one), loaded(other));
            for (at, weights) in [a, b, c, d].into_iter().enumerate() {
                let weights = loaded(weights);
                totals[0][at] = _mm256_add_epi32(totals[0][at], _mm256_madd_epi16(one, weights));
                totals[1][at] = _mm256_add_epi32(totals[1][at], _mm256_madd_epi16(other, weights));
            }
        }
        let [one, other] = totals;
        [sums(one), sums(other)]
    }

    #[inline(always)]
    fn sixteens(all: &[i16]) -> impl Iterator<Item = &[i16; 16]> {
        all.as_chunks().0.iter()
    }

    #[target_feature(enable = "avx2")]
    #[inline]
    fn loaded(values: &[i16; 16]) -> __m256i {
        #[expect(unsafe_code, reason = "a load from memory")]
        // SAFETY: there are 32 bytes, and they need not be aligned.
        unsafe {
            _mm256_loadu_si256(values.as_ptr().cast())
        }
    }

    #[target_feature(enable = "avx2")]
    #[inline]
    fn sums([a, b, c, d]: [__m256i; 4]) -> [i32; 4] {
        let halves = _mm256_hadd_epi32(_mm256_hadd_epi32(a, b), _mm256_hadd_epi32(c, d));
        let all = _mm_add_epi32(_mm256_castsi256_si128(halves), _mm256_extracti128_si256::<1>(halves));
        [
            _mm_extract_epi32::<0>(all),
            _mm_extract_epi32::<1>(all),
            _mm_extract_epi32::<2>(all),
            _mm_extract_epi32::<3>(all),
        ]
    }
}

/// What comes out of a layer, by a way to multiply four rows of weights with what lies at two places.
#[inline(always)]
fn run_by(
    layer: &Layer,
    from: &Values,
    add: Option<&Values>,
    products: impl Fn(&[i16], [&[i16]; 2], usize) -> [[i32; 4]; 2] + Copy,
) -> Values {
    let shape = &layer.shape;
    let above = if shape.valid { 0 } else { shape.rows / 2 };
    let height = (from.height + 2 * above).saturating_sub(shape.rows) / shape.down + 1;
    let width = (from.width - 1) / shape.right + 1;
    let stride = filled(shape.outputs);
    let mut all = vec![0; height * width * stride];
    let (mut first, mut second) = (vec![0_i32; stride], vec![0_i32; stride]);
    let mut patches = [vec![0_i16; shape.row()], vec![0_i16; shape.row()]];
    let corner =
        |place: usize| [(place / width * shape.down) as i64 - above as i64, (place % width * shape.right) as i64];
    let added = |place: usize| add.map(|it| it.at(place / width, place % width));
    if shape.depth {
        for (place, out) in all.chunks_exact_mut(stride).enumerate() {
            by_channel(layer, from, corner(place), &mut first);
            settle(layer, &first, added(place), out);
        }
        return Values { height, width, stride, all };
    }
    // Two places at a time: what they are multiplied with is looked at once for both.
    for (pair, out) in all.chunks_mut(2 * stride).enumerate() {
        let places = [2 * pair, 2 * pair + usize::from(out.len() > stride)];
        let sums = [first.as_mut_slice(), second.as_mut_slice()];
        if shape.rows * shape.columns == 1 {
            let at = |place: usize| from.at(place / width * shape.down, place % width * shape.right);
            dense(layer, places.map(at), sums, products);
        } else {
            for (patch, place) in patches.iter_mut().zip(places) {
                gather(layer, from, corner(place), patch);
            }
            dense(layer, [&patches[0], &patches[1]], sums, products);
        }
        for ((place, sums), out) in places.into_iter().zip([&first, &second]).zip(out.chunks_exact_mut(stride)) {
            settle(layer, sums, added(place), out);
        }
    }
    Values { height, width, stride, all }
}

/// Rows and columns of the values that make one, as far as they are there; `corner` is the first row and the middle
/// column.
#[inline(always)]
fn near<'v>(shape: &Shape, from: &'v Values, [top, middle]: [i64; 2]) -> impl Iterator<Item = (usize, &'v [i16])> {
    let (rows, columns, beside) = (shape.rows, shape.columns, (shape.columns / 2) as i64);
    (0..rows).flat_map(move |row| {
        (0..columns).filter_map(move |column| {
            let (y, x) = (top + row as i64, middle + column as i64 - beside);
            let is_in = y >= 0 && x >= 0 && y < from.height as i64 && x < from.width as i64;
            is_in.then(|| (row * columns + column, from.at(y as usize, x as usize)))
        })
    })
}

#[inline(always)]
fn by_channel(layer: &Layer, from: &Values, corner: [i64; 2], sums: &mut [i32]) {
    sums[..layer.biases.len()].copy_from_slice(&layer.biases);
    for (place, values) in near(&layer.shape, from, corner) {
        let weights = &layer.weights[place * sums.len()..][..sums.len()];
        for ((sum, value), weight) in sums.iter_mut().zip(values).zip(weights) {
            *sum += i32::from(*value) * i32::from(*weight);
        }
    }
}

#[inline(always)]
fn gather(layer: &Layer, from: &Values, corner: [i64; 2], patch: &mut [i16]) {
    patch.fill(0);
    for (place, values) in near(&layer.shape, from, corner) {
        match values {
            [one] => patch[place] = *one,
            _ => patch[place * values.len()..][..values.len()].copy_from_slice(values),
        }
    }
}

/// Sums of two places.
#[inline(always)]
fn dense(
    layer: &Layer,
    values: [&[i16]; 2],
    mut sums: [&mut [i32]; 2],
    products: impl Fn(&[i16], [&[i16]; 2], usize) -> [[i32; 4]; 2],
) {
    let row = layer.shape.row();
    // Four outputs at a time: what comes in is looked at once for all of them.
    for (index, (weights, biases)) in layer.weights.chunks_exact(4 * row).zip(layer.biases.chunks(4)).enumerate() {
        for (sums, totals) in sums.iter_mut().zip(products(weights, values, row)) {
            for ((sum, total), bias) in sums.iter_mut().skip(4 * index).zip(totals).zip(biases) {
                *sum = bias + total;
            }
        }
    }
}

/// Four rows of weights times what lies at two places.
#[inline(always)]
fn products(weights: &[i16], values: [&[i16]; 2], row: usize) -> [[i32; 4]; 2] {
    let [a, b, c, d] = four(weights, row);
    let [one, other] = values.map(|it| &it[..row]);
    let mut totals = [[i32x4::ZERO; 4]; 2];
    let all = eights(one).zip(eights(other)).zip(eights(a).zip(eights(b))).zip(eights(c).zip(eights(d)));
    for (((one, other), (a, b)), (c, d)) in all {
        for (at, weights) in [a, b, c, d].into_iter().enumerate() {
            totals[0][at] += one.dot(weights);
            totals[1][at] += other.dot(weights);
        }
    }
    totals.map(|it| it.map(i32x4::reduce_add))
}

/// Four rows of weights, one after the other.
#[inline(always)]
fn four(weights: &[i16], row: usize) -> [&[i16]; 4] {
    [0, 1, 2, 3].map(|at| &weights[at * row..][..row])
}

/// Values eight at a time, as they are multiplied.
fn eights(all: &[i16]) -> impl Iterator<Item = i16x8> {
    all.as_chunks().0.iter().map(|it| i16x8::new(*it))
}

/// Sums become values.
#[inline(always)]
fn settle(layer: &Layer, sums: &[i32], add: Option<&[i16]>, out: &mut [i16]) {
    let value =
        |sum: i32, factor: i32, more: i64| rounded(i64::from(sum) * i64::from(factor) + more).clamp(0, TOP) as i16;
    let all = out.iter_mut().zip(sums).zip(&layer.factors);
    match add {
        Some(add) => {
            all.zip(add).for_each(|(((out, sum), factor), more)| {
                *out = value(*sum, *factor, i64::from(*more) * layer.added);
            });
        }
        None => all.for_each(|((out, sum), factor)| *out = value(*sum, *factor, 0)),
    }
}

/// From 2^24ths to whole ones.
fn rounded(exact: i64) -> i64 {
    (exact + (1 << (FINE - 1))) >> FINE
}
