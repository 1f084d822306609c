// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/llm/circuit_breaker.h>

#include <QtTest/QTest>

using emend::llm::CircuitBreaker;
using State = CircuitBreaker::State;

class TestCircuitBreaker final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void opensAfterFailuresInARow();
    void successStartsTheCountAnew();
    void letsOneCallTry();
    void aFailedTryRestsAgain();
    void anAbandonedTryMakesRoomForAnother();

private:
    void failOften(int times)
    {
        for (int i = 0; i < times; ++i) {
            QVERIFY(m_breaker->letThrough());
            m_breaker->failed();
        }
    }

    qint64 m_now = 0;
    std::unique_ptr<CircuitBreaker> m_breaker;
};

void TestCircuitBreaker::init()
{
    m_now = 1000;
    m_breaker = std::make_unique<CircuitBreaker>([this] { return m_now; });
}

void TestCircuitBreaker::opensAfterFailuresInARow()
{
    failOften(4);
    QCOMPARE(m_breaker->state(), State::Closed);
    failOften(1);
    QCOMPARE(m_breaker->state(), State::Open);
    QVERIFY(!m_breaker->letThrough());
    m_now += 29'999;
    QVERIFY(!m_breaker->letThrough());
    m_now += 1;
    QCOMPARE(m_breaker->state(), State::HalfOpen);
}

void TestCircuitBreaker::successStartsTheCountAnew()
{
    failOften(4);
    QVERIFY(m_breaker->letThrough());
    m_breaker->succeeded();
    failOften(4);
    QCOMPARE(m_breaker->state(), State::Closed);
}

void TestCircuitBreaker::letsOneCallTry()
{
    failOften(5);
    m_now += 30'000;
    QVERIFY(m_breaker->letThrough());
    QVERIFY(!m_breaker->letThrough());
    m_breaker->succeeded();
    QCOMPARE(m_breaker->state(), State::Closed);
    QVERIFY(m_breaker->letThrough());
}

void TestCircuitBreaker::aFailedTryRestsAgain()
{
    failOften(5);
    m_now += 30'000;
    failOften(1);
    QCOMPARE(m_breaker->state(), State::Open);
    m_now += 29'999;
    QVERIFY(!m_breaker->letThrough());
    m_now += 1;
    QVERIFY(m_breaker->letThrough());
}

void TestCircuitBreaker::anAbandonedTryMakesRoomForAnother()
{
    failOften(5);
    m_now += 30'000;
    QVERIFY(m_breaker->letThrough());
    m_breaker->abandoned();
    QCOMPARE(m_breaker->state(), State::HalfOpen);
    QVERIFY(m_breaker->letThrough());
}

QTEST_APPLESS_MAIN(TestCircuitBreaker)
#include "tst_circuit_breaker.moc"
