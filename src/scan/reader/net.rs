//! A small net of convolutions in whole numbers: the same strip gives the same numbers on every machine.
//!
//! Values between layers are whole numbers from 0 to 4,095, weights from -127 to 127, sums 32 bits wide; a sum becomes
//! a value by a factor in 2^24ths, rounded. Logarithms that come out are in 1,024ths.
//!
//! The file of a net is a line of JSON that names its layers, then of each layer, little end first: its biases and its
//! factors (32 bits an output), the factor of what is added to it where anything is, and its weights (8 bits).

use std::sync::LazyLock;

use serde::Deserialize;
use wide::i16x8;
use wide::i32x4;

/// The largest value between layers.
const TOP: i64 = 4_095;
/// Factors are in 2^24ths.
const FINE: u32 = 24;
/// So many places are multiplied at a time, by the weights of so many outputs.
const PLACES: usize = 4;
const BLOCK: usize = 16;
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

/// What the weights of a block make of what lies at some places.
type Products = [[i32; BLOCK]; PLACES];

/// A convolution with its numbers. The weights of one that does not keep channels apart lie in blocks of outputs; in each
/// of them, two values after the next two, what every output multiplies them with.
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
        self.run_by(Way::quickest(), strip, width)
    }

    /// The same by one way of those that the processor has ([`Way::all`]).
    pub fn run_by(&self, way: Way, strip: &[u8], width: usize) -> Vec<Vec<i32>> {
        let height = self.description.height;
        let all = strip.iter().map(|it| i16::from(*it)).collect();
        let mut tensors = vec![Values { height, width, stride: 1, all }];
        let Some((last, layers)) = self.layers.split_last() else { return Vec::new() };
        for (index, layer) in layers.iter().enumerate() {
            let add = (layer.shape.add > 0).then(|| &tensors[index + 1 - layer.shape.add]);
            let values = run(way, layer, &tensors[index], add);
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

    /// How many sums are made at a place: one an output, and what fills the last block up.
    fn sums(&self) -> usize {
        self.outputs.next_multiple_of(BLOCK)
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

/// Rows of weights, one an output, as blocks have them.
fn blocks(rows: &[i16], row: usize) -> Vec<i16> {
    let block = |block: &[i16]| {
        let pair = |at: usize| block.chunks_exact(row).flat_map(move |it| [it[at], it[at + 1]]).collect::<Vec<_>>();
        (0..row).step_by(2).flat_map(pair).collect::<Vec<_>>()
    };
    rows.chunks_exact(BLOCK * row).flat_map(block).collect()
}

/// Room for the sums of some places.
fn sums(shape: &Shape) -> [Vec<i32>; PLACES] {
    std::array::from_fn(|_| vec![0; shape.sums()])
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
            blocks(&fill(&rows, rows.len(), shape.sums() * shape.row()), shape.row())
        };
        Self {
            shape,
            biases: biases.into_iter().chain(std::iter::repeat(0)).take(shape.sums()).collect(),
            factors,
            added,
            weights,
        }
    }

    /// The last layer's numbers, as they are.
    fn columns(&self, from: &Values) -> Vec<Vec<i32>> {
        let exact = |(sum, factor): (&i32, &i32)| rounded(i64::from(*sum) * i64::from(*factor)) as i32;
        let mut sums = sums(&self.shape);
        let mut columns = Vec::with_capacity(from.width + PLACES);
        for x in (0..from.width).step_by(PLACES) {
            let places: [usize; PLACES] = std::array::from_fn(|it| (x + it).min(from.width - 1));
            dense(self, places.map(|it| from.at(0, it)), &mut sums, products);
            columns.extend(sums.iter().map(|it| it.iter().zip(&self.factors).map(exact).collect::<Vec<i32>>()));
        }
        columns.truncate(from.width);
        columns
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

/// What comes out of a layer; a way that the processor has not is taken for the plain one.
fn run(way: Way, layer: &Layer, from: &Values, add: Option<&Values>) -> Values {
    #[cfg(target_arch = "x86_64")]
    if let Some(values) = wider::run(way, layer, from, add) {
        return values;
    }
    run_by(layer, from, add, products)
}

/// For processors of the x86 family that multiply sixteen numbers at once, or thirty-two.
#[cfg(target_arch = "x86_64")]
mod wider {
    use std::arch::x86_64::__m256i;
    use std::arch::x86_64::__m512i;
    use std::arch::x86_64::_mm256_add_epi32;
    use std::arch::x86_64::_mm256_loadu_si256;
    use std::arch::x86_64::_mm256_madd_epi16;
    use std::arch::x86_64::_mm256_set1_epi32;
    use std::arch::x86_64::_mm256_setzero_si256;
    use std::arch::x86_64::_mm256_storeu_si256;
    use std::arch::x86_64::_mm512_add_epi32;
    use std::arch::x86_64::_mm512_dpwssd_epi32;
    use std::arch::x86_64::_mm512_loadu_si512;
    use std::arch::x86_64::_mm512_set1_epi32;
    use std::arch::x86_64::_mm512_setzero_si512;
    use std::arch::x86_64::_mm512_storeu_si512;

    use super::BLOCK;
    use super::Layer;
    use super::PLACES;
    use super::Products;
    use super::Values;
    use super::Way;

    /// The ways that are there, the quickest last.
    pub fn found() -> impl Iterator<Item = Way> {
        [Way::Sixteen, Way::ThirtyTwo].into_iter().filter(|it| is_there(*it))
    }

    fn is_there(way: Way) -> bool {
        match way {
            Way::Plain => false,
            Way::Sixteen => is_x86_feature_detected!("avx2"),
            Way::ThirtyTwo => {
                is_x86_feature_detected!("avx512f")
                    && is_x86_feature_detected!("avx512bw")
                    && is_x86_feature_detected!("avx512vl")
                    && is_x86_feature_detected!("avx512vnni")
            }
        }
    }

    /// None for a way that is not there.
    pub fn run(way: Way, layer: &Layer, from: &Values, add: Option<&Values>) -> Option<Values> {
        if !is_there(way) {
            return None;
        }
        #[expect(unsafe_code, reason = "calls of functions for processors that have what they need")]
        // SAFETY: it is there.
        unsafe {
            match way {
                Way::Plain => None,
                Way::Sixteen => Some(run_by_16(layer, from, add)),
                Way::ThirtyTwo => Some(run_by_32(layer, from, add)),
            }
        }
    }

    #[target_feature(enable = "avx512f,avx512bw,avx512vl,avx512vnni")]
    fn run_by_32(layer: &Layer, from: &Values, add: Option<&Values>) -> Values {
        super::run_by(layer, from, add, |weights, values| products_32(weights, values))
    }

    #[target_feature(enable = "avx2")]
    fn run_by_16(layer: &Layer, from: &Values, add: Option<&Values>) -> Values {
        super::run_by(layer, from, add, |weights, values| products_16(weights, values))
    }

    /// Two pairs of values at a time, each into sums of its own: one sum need not wait for the other.
    #[target_feature(enable = "avx512f,avx512bw,avx512vl,avx512vnni")]
    #[inline]
    fn products_32(weights: &[i16], values: [&[i16]; PLACES]) -> Products {
        let mut totals = [[_mm512_setzero_si512(); 2]; PLACES];
        let [a, b, c, d] = values.map(pairs);
        for ((weights, (a, b)), (c, d)) in weights.as_chunks().0.iter().zip(a.zip(b)).zip(c.zip(d)) {
            let weights = loaded_32(weights);
            for (totals, pairs) in totals.iter_mut().zip([a, b, c, d]) {
                for half in [0, 1] {
                    let pair = _mm512_set1_epi32(pairs[half]);
                    totals[half] = _mm512_dpwssd_epi32(totals[half], pair, weights[half]);
                }
            }
        }
        totals.map(|[one, other]| stored_32(_mm512_add_epi32(one, other)))
    }

    #[target_feature(enable = "avx2")]
    #[inline]
    fn products_16(weights: &[i16], values: [&[i16]; PLACES]) -> Products {
        let mut totals = [[_mm256_setzero_si256(); 2]; PLACES];
        let [a, b, c, d] = values.map(pairs);
        for ((weights, (a, b)), (c, d)) in weights.as_chunks().0.iter().zip(a.zip(b)).zip(c.zip(d)) {
            for (at, weights) in loaded_16(weights).into_iter().enumerate() {
                for (totals, pairs) in totals.iter_mut().zip([a, b, c, d]) {
                    let product = _mm256_madd_epi16(_mm256_set1_epi32(pairs[at / 2]), weights);
                    totals[at % 2] = _mm256_add_epi32(totals[at % 2], product);
                }
            }
        }
        totals.map(|it| stored_16(it))
    }

    /// Two pairs of values at a time, each as one number.
    #[inline(always)]
    fn pairs(values: &[i16]) -> impl Iterator<Item = [i32; 2]> {
        let pair = |one: i16, other: i16| i32::from(one) & 0xffff | i32::from(other) << 16;
        values.as_chunks().0.iter().map(move |[a, b, c, d]| [pair(*a, *b), pair(*c, *d)])
    }

    #[target_feature(enable = "avx512f")]
    #[inline]
    fn loaded_32(weights: &[i16; 4 * BLOCK]) -> [__m512i; 2] {
        #[expect(unsafe_code, reason = "loads from memory")]
        // SAFETY: there are twice 64 bytes, and they need not be aligned.
        [0, 1].map(|at| unsafe { _mm512_loadu_si512(weights.as_ptr().add(at * 32).cast()) })
    }

    #[target_feature(enable = "avx512f")]
    #[inline]
    fn stored_32(sums: __m512i) -> [i32; BLOCK] {
        let mut out = [0; BLOCK];
        #[expect(unsafe_code, reason = "a store to memory")]
        // SAFETY: there is room for 64 bytes, and it need not be aligned.
        unsafe {
            _mm512_storeu_si512(out.as_mut_ptr().cast(), sums);
        }
        out
    }

    #[target_feature(enable = "avx2")]
    #[inline]
    fn loaded_16(weights: &[i16; 4 * BLOCK]) -> [__m256i; 4] {
        #[expect(unsafe_code, reason = "loads from memory")]
        // SAFETY: there are four times 32 bytes, and they need not be aligned.
        [0, 1, 2, 3].map(|at| unsafe { _mm256_loadu_si256(weights.as_ptr().add(at * 16).cast()) })
    }

    #[target_feature(enable = "avx2")]
    #[inline]
    fn stored_16(sums: [__m256i; 2]) -> [i32; BLOCK] {
        let mut out = [0; BLOCK];
        for (sums, out) in sums.into_iter().zip(out.as_chunks_mut::<8>().0) {
            #[expect(unsafe_code, reason = "a store to memory")]
            // SAFETY: there is room for 32 bytes, and it need not be aligned.
            unsafe {
                _mm256_storeu_si256(out.as_mut_ptr().cast(), sums);
            }
        }
        out
    }
}

/// What comes out of a layer, by a way to multiply a block of weights with what lies at some places.
#[inline(always)]
fn run_by(
    layer: &Layer,
    from: &Values,
    add: Option<&Values>,
    products: impl Fn(&[i16], [&[i16]; PLACES]) -> Products + Copy,
) -> Values {
    let shape = &layer.shape;
    let above = if shape.valid { 0 } else { shape.rows / 2 };
    let height = (from.height + 2 * above).saturating_sub(shape.rows) / shape.down + 1;
    let width = (from.width - 1) / shape.right + 1;
    let stride = filled(shape.outputs);
    let mut all = vec![0; height * width * stride];
    let mut sums = sums(shape);
    let corner =
        |place: usize| [(place / width * shape.down) as i64 - above as i64, (place % width * shape.right) as i64];
    let added = |place: usize| add.map(|it| it.at(place / width, place % width));
    if shape.depth {
        let sums = &mut sums[0][..stride];
        for (place, out) in all.chunks_exact_mut(stride).enumerate() {
            by_channel(layer, from, corner(place), sums);
            settle(layer, sums, added(place), out);
        }
        return Values { height, width, stride, all };
    }
    let mut patches: [Vec<i16>; PLACES] = std::array::from_fn(|_| vec![0; shape.row()]);
    // Some places at a time: what they are multiplied with is looked at once for all.
    for (group, out) in all.chunks_mut(PLACES * stride).enumerate() {
        let last = out.len() / stride - 1;
        let places: [usize; PLACES] = std::array::from_fn(|it| PLACES * group + it.min(last));
        if shape.rows * shape.columns == 1 {
            let at = |place: usize| from.at(place / width * shape.down, place % width * shape.right);
            dense(layer, places.map(at), &mut sums, products);
        } else {
            for (patch, place) in patches.iter_mut().zip(places) {
                gather(layer, from, corner(place), patch);
            }
            dense(layer, patches.each_ref().map(Vec::as_slice), &mut sums, products);
        }
        for ((place, sums), out) in places.into_iter().zip(&sums).zip(out.chunks_exact_mut(stride)) {
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
    sums.copy_from_slice(&layer.biases[..sums.len()]);
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

/// Sums of some places.
#[inline(always)]
fn dense(
    layer: &Layer,
    values: [&[i16]; PLACES],
    sums: &mut [Vec<i32>; PLACES],
    products: impl Fn(&[i16], [&[i16]; PLACES]) -> Products,
) {
    let row = layer.shape.row();
    let values = values.map(|it| &it[..row]);
    let blocks = layer.weights.chunks_exact(BLOCK * row).zip(layer.biases.as_chunks::<BLOCK>().0);
    for (index, (weights, biases)) in blocks.enumerate() {
        for (sums, totals) in sums.iter_mut().zip(products(weights, values)) {
            for ((sum, total), bias) in sums[BLOCK * index..].iter_mut().zip(totals).zip(biases) {
                *sum = bias + total;
            }
        }
    }
}

/// A block of weights times what lies at some places.
#[inline(always)]
fn products(weights: &[i16], values: [&[i16]; PLACES]) -> Products {
    let mut totals = [[i32x4::ZERO; 4]; PLACES];
    for (pair, weights) in weights.as_chunks::<{ 2 * BLOCK }>().0.iter().enumerate() {
        let weights = [0, 1, 2, 3].map(|at| i16x8::new(std::array::from_fn(|it| weights[8 * at + it])));
        for (totals, values) in totals.iter_mut().zip(values) {
            let (one, other) = (values[2 * pair], values[2 * pair + 1]);
            let pair = i16x8::new([one, other, one, other, one, other, one, other]);
            totals.iter_mut().zip(weights).for_each(|(total, weights)| *total += pair.dot(weights));
        }
    }
    totals.map(|it| std::array::from_fn(|output| it[output / 4].to_array()[output % 4]))
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
