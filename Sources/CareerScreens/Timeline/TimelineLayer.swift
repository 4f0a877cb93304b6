import CareerDrawing
import CareerModel

/// The timeline without its cursor, kept as it was drawn: while the cursor walks, nothing else changes,
/// and drawing the lanes is most of what a key costs.
struct TimelineLayer: Hashable, Sendable {
  /// Whatever the drawing depends on. Compared whole with each key: that is quick, for what nobody
  /// changed is one and the same in memory.
  private let picture: TimelinePicture
  private let layout: TimelineLayout
  private let size: Size
  private let drawn: Frame

  /// Whether it shows these days in a terminal of this size; the rest may be another.
  func shows(_ scale: TimelineScale, size: Size) -> Bool {
    self.size == size && picture.scale == scale
  }

  init(_ picture: TimelinePicture, _ layout: TimelineLayout, size: Size) {
    self.picture = picture
    self.layout = layout
    self.size = size
    var frame = Frame(size: size, glyphs: picture.glyphs)
    Self.draw(picture, layout, frame: &frame)
    drawn = frame
  }

  /// Draws it into a frame; from `last`, if that is the same.
  static func draw(
    _ picture: TimelinePicture, _ layout: TimelineLayout, from last: TimelineLayer?,
    frame: inout Frame
  ) {
    if let last, last.shows(picture, layout, size: frame.size) {
      frame.take(rows: layout.picture.row..<layout.picture.bottom, from: last.drawn)
    } else {
      draw(picture, layout, frame: &frame)
    }
  }

  private func shows(_ picture: TimelinePicture, _ layout: TimelineLayout, size: Size) -> Bool {
    self.size == size && self.layout == layout && self.picture == picture
  }

  private static func draw(
    _ picture: TimelinePicture, _ layout: TimelineLayout, frame: inout Frame
  ) {
    let top = layout.picture.row
    picture.drawAxis(row: top, rows: layout.axisRows, frame: &frame)
    picture.drawStages(row: top + layout.axisRows, frame: &frame)
    picture.drawToday(
      rows: (top + layout.axisRows + 1)..<layout.picture.bottom, frame: &frame)
    picture.draw(layout.bands, frame: &frame)
  }
}
