// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/services/word_match.h>

#include <QtWidgets/QWidget>

#include <optional>

namespace emend::ui {

class PageView;

/// Words of the page picked without a mouse: each gets a label of one or two letters. Typing a label marks its word;
/// then Enter takes that word, Space the rest of its row, and another label all up to that word. Esc ends it.
class WordKeys final : public QWidget
{
    Q_OBJECT
public:
    explicit WordKeys(PageView& view);

    /// Labels the words of that page that can be seen.
    void begin(const domain::PageText& page, int rotation);
    void end();
    bool isRunning() const { return isVisible(); }

    /// The label that begin() gives to that word; empty where it gives none.
    QString labelFor(const domain::PageText& page, int rotation, const services::WordPlace& place) const;

Q_SIGNALS:
    void picked(int page, const QRect& box, const QString& text);
    void ended();

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    struct Label {
        services::WordPlace place;
        QString text;
    };

    QRectF onScreen(const domain::PageText& page, int rotation, const QRect& box) const;
    std::vector<Label> labelsOf(const domain::PageText& page, int rotation) const;
    void typeLetter(QChar letter);
    void take(const services::WordPlace& last);
    const domain::Word& wordAt(const services::WordPlace& place) const;

    PageView& m_view;
    domain::PageText m_page;
    int m_rotation = 0;
    std::vector<Label> m_labels;
    QString m_typed;
    std::optional<services::WordPlace> m_first;
};

} // namespace emend::ui
