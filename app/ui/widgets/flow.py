"""A layout that sets things side by side and goes on below when the line is full."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QWidget, QWidgetItem

from app.ui.theme import ThemeHolder


class FlowLayout(QLayout):
    """Left to right (or right to left), top to bottom; gaps are given for 100 % text."""

    def __init__(
        self, themes: ThemeHolder, parent: QWidget | None = None, gap: int = 7, line_gap: int = 8
    ) -> None:
        super().__init__(parent)
        self._themes = themes
        self._gap = gap
        self._line_gap = line_gap
        self._items: list[QLayoutItem] = []
        self._heights: dict[int, int] = {}
        self._sizes: list[tuple[QLayoutItem, QSize]] = []
        self._is_spread = False
        self.setContentsMargins(0, 0, 0, 0)

    def set_spread(self, wanted: bool) -> None:
        """Puts the last to the end of the line as long as all stand on one."""
        self._is_spread = wanted
        self.invalidate()

    def invalidate(self) -> None:
        # A form asks for the height of the same few widths many times over.
        self._heights.clear()
        self._sizes.clear()
        super().invalidate()

    def addWidget(self, widget: QWidget) -> None:
        # An item that Qt makes may come to Python as one that stood at its address before, and
        # ends as soon as what that one belonged to does. One made here is nobody else's.
        self.addChildWidget(widget)
        self.addItem(QWidgetItem(widget))

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)
        self.invalidate()

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        if not 0 <= index < len(self._items):
            return None
        self.invalidate()
        return self._items.pop(index)

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            self._heights[width] = self._arrange(QRect(0, 0, width, 0), move=False)
        return self._heights[width]

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    def sizeHint(self) -> QSize:
        sizes = [size for _, size in self._wanted()]
        gap = self._themes.px(self._gap)
        width = sum(size.width() + gap for size in sizes)
        height = max((size.height() for size in sizes), default=0)
        return QSize(width, height)

    def minimumSize(self) -> QSize:
        smallest = QSize()
        for item in self._items:
            if not item.isEmpty():
                smallest = smallest.expandedTo(item.minimumSize())
        return smallest

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        """Gives the height that is needed; items of a line stand on its middle."""
        line_gap = self._themes.px(self._line_gap)
        y = 0
        lines = self._lines(rect.width())
        for number, line in enumerate(lines):
            y += line_gap if number else 0
            tall = max(size.height() for _, _, size in line)
            if move:
                self._place(line, rect, y, tall, is_alone=len(lines) == 1)
            y += tall
        return y

    def _lines(self, width: int) -> list[list[tuple[QLayoutItem, int, QSize]]]:
        """What stands on each line, with its distance from the start and its size."""
        gap = self._themes.px(self._gap)
        lines: list[list[tuple[QLayoutItem, int, QSize]]] = []
        x = 0
        for item, size in self._wanted():
            if size.width() > width:
                tall = item.heightForWidth(width) if item.hasHeightForWidth() else size.height()
                size = QSize(width, tall)
            if not lines or (x and x + size.width() > width):
                lines.append([])
                x = 0
            lines[-1].append((item, x, size))
            x += size.width() + gap
        return lines

    def _wanted(self) -> list[tuple[QLayoutItem, QSize]]:
        """What is to be seen, with the size each would have."""
        if not self._sizes:
            shown = (item for item in self._items if not item.isEmpty())
            self._sizes = [(item, item.sizeHint()) for item in shown]
        return self._sizes

    def _place(
        self,
        line: list[tuple[QLayoutItem, int, QSize]],
        rect: QRect,
        y: int,
        tall: int,
        *,
        is_alone: bool,
    ) -> None:
        parent = self.parentWidget()
        rtl = parent is not None and parent.layoutDirection() == Qt.LayoutDirection.RightToLeft
        last, end, its = line[-1]
        if self._is_spread and len(line) > 1 and is_alone:
            line = [*line[:-1], (last, max(end, rect.width() - its.width()), its)]
        for item, x, size in line:
            left = rect.width() - x - size.width() if rtl else x
            top = y + (tall - size.height()) // 2
            place = QRect(rect.topLeft() + QPoint(left, top), size)
            if (widget := item.widget()) is not None:
                widget.setGeometry(place)


class Flow(QWidget):
    """A widget around a flow, because only widgets tell their height for a width."""

    def __init__(self, themes: ThemeHolder, parent: QWidget | None = None, gap: int = 7) -> None:
        super().__init__(parent)
        self.flow = FlowLayout(themes, self, gap)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        themes.changed.connect(self.flow.invalidate)

    def add(self, widget: QWidget) -> None:
        """Appends a widget."""
        self.flow.addWidget(widget)
