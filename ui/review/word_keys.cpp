// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "word_keys.h"

#include "common/page_geometry.h"
#include "common/page_view.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>

#include <algorithm>

namespace emend::ui {

namespace {

// Those under the resting fingers first.
const QLatin1String kLetters("asdfjklghewioqruptynmvbcxz");

QString labelText(qsizetype index, bool isShort)
{
    const qsizetype letters = kLetters.size();
    if (isShort)
        return QString(QLatin1Char(kLetters[index]));
    return QString(QLatin1Char(kLetters[index / letters % letters])) + QLatin1Char(kLetters[index % letters]);
}

} // namespace

WordKeys::WordKeys(PageView& view) : QWidget(view.viewport()), m_view(view)
{
    setObjectName(QStringLiteral("review.word_keys"));
    setAccessibleName(tr("Words of the page with their letters"));
    setFocusPolicy(Qt::StrongFocus);
    hide();
}

void WordKeys::begin(const domain::PageText& page, int rotation)
{
    m_page = page;
    m_rotation = rotation;
    m_typed.clear();
    m_first.reset();
    setGeometry(m_view.viewport()->rect());
    m_labels = labelsOf(page, rotation);
    show();
    raise();
    setFocus(Qt::ShortcutFocusReason);
}

void WordKeys::end()
{
    if (!isRunning())
        return;
    hide();
    m_labels.clear();
    Q_EMIT ended();
}

std::vector<WordKeys::Label> WordKeys::labelsOf(const domain::PageText& page, int rotation) const
{
    std::vector<Label> labels;
    const QRectF seen(m_view.viewport()->rect());
    for (size_t line = 0; line < page.lines.size(); ++line) {
        for (size_t word = 0; word < page.lines[line].words.size(); ++word) {
            if (onScreen(page, rotation, page.lines[line].words[word].box).intersects(seen))
                labels.push_back({{static_cast<int>(line), static_cast<int>(word)}, {}});
        }
    }
    const auto most = static_cast<size_t>(kLetters.size() * kLetters.size());
    labels.resize(std::min(labels.size(), most));
    const bool isShort = labels.size() <= static_cast<size_t>(kLetters.size());
    for (size_t i = 0; i < labels.size(); ++i)
        labels[i].text = labelText(static_cast<qsizetype>(i), isShort);
    return labels;
}

QString WordKeys::labelFor(const domain::PageText& page, int rotation, const services::WordPlace& place) const
{
    const std::vector<Label> labels = labelsOf(page, rotation);
    const auto found =
        std::find_if(labels.begin(), labels.end(), [&](const Label& label) { return label.place == place; });
    return found == labels.end() ? QString() : found->text;
}

const domain::Word& WordKeys::wordAt(const services::WordPlace& place) const
{
    return m_page.lines[static_cast<size_t>(place.line)].words[static_cast<size_t>(place.word)];
}

QRectF WordKeys::onScreen(const domain::PageText& page, int rotation, const QRect& box) const
{
    const QRectF shown = toShown(QRectF(box), QSizeF(page.size), rotation);
    const QPointF corner = (shown.topLeft() - m_view.visibleArea().topLeft()) * m_view.zoom();
    return {corner, shown.size() * m_view.zoom()};
}

bool WordKeys::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if ((key->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier)) == Qt::NoModifier) {
            event->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

void WordKeys::keyPressEvent(QKeyEvent* event)
{
    const int key = event->key();
    if (key == Qt::Key_Escape)
        end();
    else if (key == Qt::Key_Backspace && !m_typed.isEmpty())
        m_typed.chop(1);
    else if ((key == Qt::Key_Return || key == Qt::Key_Enter) && m_first)
        take(*m_first);
    else if (key == Qt::Key_Space && m_first)
        take({m_first->line, static_cast<int>(m_page.lines[static_cast<size_t>(m_first->line)].words.size()) - 1});
    else if (!event->text().isEmpty() && event->text().at(0).isLetter()
             && event->modifiers().testFlag(Qt::ControlModifier) == false)
        typeLetter(event->text().at(0).toLower());
    else {
        QWidget::keyPressEvent(event);
        return;
    }
    update();
}

void WordKeys::typeLetter(QChar letter)
{
    m_typed += letter;
    const auto starts = [this](const Label& label) { return label.text.startsWith(m_typed); };
    const auto found = std::find_if(m_labels.begin(), m_labels.end(), starts);
    if (found == m_labels.end()) {
        m_typed.clear();
        return;
    }
    if (found->text != m_typed)
        return;
    m_typed.clear();
    if (m_first)
        take(found->place);
    else
        m_first = found->place;
}

void WordKeys::take(const services::WordPlace& last)
{
    const services::PlacedText placed = services::textOfWords(m_page, services::wordsBetween(m_page, *m_first, last));
    end();
    Q_EMIT picked(m_page.index, placed.box, placed.text);
}

void WordKeys::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    if (event->reason() != Qt::ActiveWindowFocusReason)
        end();
}

void WordKeys::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QFont bold = font();
    bold.setBold(true);
    painter.setFont(bold);
    const QFontMetrics metrics(bold);
    const Theme theme = themeOf(palette());
    for (const Label& label : m_labels) {
        if (!label.text.startsWith(m_typed))
            continue;
        const QRectF word = onScreen(m_page, m_rotation, wordAt(label.place).box);
        QRectF tag(0, 0, metrics.horizontalAdvance(label.text) + 6, metrics.height());
        tag.moveCenter({word.left(), word.top()});
        tag.moveLeft(std::max(0.0, tag.left()));
        const bool isFirst = m_first && *m_first == label.place;
        painter.setPen(theme.border);
        painter.setBrush(isFirst ? theme.accent : theme.surface);
        painter.drawRoundedRect(tag, 3, 3);
        painter.setPen(isFirst ? palette().color(QPalette::HighlightedText) : theme.text);
        painter.drawText(tag, Qt::AlignCenter, label.text);
    }
}

} // namespace emend::ui
