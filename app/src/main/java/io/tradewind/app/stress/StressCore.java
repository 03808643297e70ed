// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.stress;

import io.tradewind.app.stress.SessionPort.Answer;
import io.tradewind.app.stress.gateway.VenueSession.Execution;
import io.tradewind.domain.command.Liquidity;
import io.tradewind.domain.command.Side;
import io.tradewind.domain.event.EventHeader;
import io.tradewind.domain.event.TimerKind;
import io.tradewind.domain.event.VenueReason;
import io.tradewind.domain.event.VenueRequest;
import io.tradewind.domain.event.codec.CancelRejectedEncoder;
import io.tradewind.domain.event.codec.MessageHeaderEncoder;
import io.tradewind.domain.event.codec.OrderAcceptedEncoder;
import io.tradewind.domain.event.codec.OrderCancelledEncoder;
import io.tradewind.domain.event.codec.OrderFilledEncoder;
import io.tradewind.domain.event.codec.OrderRejectedEncoder;
import io.tradewind.domain.event.codec.OrderTriggeredEncoder;
import io.tradewind.domain.event.codec.TimerFiredEncoder;
import io.tradewind.trading.engine.TradingEngine;
import org.agrona.MutableDirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/** The writer's inputs in their one order: market events as they come, and between them the venue's answers when they are due. */
final class StressCore {
    private static final int SCRATCH_LENGTH = 256;

    private final TradingEngine engine;
    private final SessionPort port;
    private final UnsafeBuffer scratch = new UnsafeBuffer(new byte[SCRATCH_LENGTH]);
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final OrderAcceptedEncoder accepted = new OrderAcceptedEncoder();
    private final OrderRejectedEncoder rejected = new OrderRejectedEncoder();
    private final OrderFilledEncoder filled = new OrderFilledEncoder();
    private final OrderCancelledEncoder cancelled = new OrderCancelledEncoder();
    private final OrderTriggeredEncoder triggered = new OrderTriggeredEncoder();
    private final CancelRejectedEncoder cancelRejected = new CancelRejectedEncoder();
    private final TimerFiredEncoder timer = new TimerFiredEncoder();
    private long sequence;
    private long fillId;
    private long lastNs = StressMarket.START_NS;

    StressCore(TradingEngine engine, SessionPort port) {
        this.engine = engine;
        this.port = port;
    }

    /** Number of the next input. */
    long nextSequence() {
        return ++sequence;
    }

    /** A market event that the engine takes as it is. */
    void onMarket(MutableDirectBuffer buffer, int at) {
        EventHeader.sequence(buffer, at, nextSequence());
        engine.onEvent(buffer, at);
    }

    /** The market comes to an instant: what the venue has answered before it is heard first. */
    void advanceTo(long nowNs) {
        answerBefore(nowNs);
        lastNs = nowNs;
    }

    private void answerBefore(long nowNs) {
        for (Answer answer = port.next(nowNs); answer != null; answer = port.next(nowNs)) {
            lastNs = answer.dueNs();
            deliver(answer);
        }
    }

    private void deliver(Answer answer) {
        switch (answer.kind()) {
            case ORDER -> {
                if (execute(answer, true)) {
                    return;
                }
                reject(answer);
            }
            case STOP_PLACED -> accept(answer);
            case STOP_TRIGGERED -> {
                trigger(answer);
                if (!execute(answer, false)) {
                    cancel(answer, VenueReason.NOT_REACHED);
                }
            }
            case CANCELLED -> cancel(answer, VenueReason.REQUESTED);
            case CANCEL_REFUSED -> refuseCancel(answer);
        }
    }

    private boolean execute(Answer answer, boolean isNew) {
        var request = answer.request();
        if (request == null) {
            throw new IllegalStateException("order " + answer.clientOrderId() + " was never sent");
        }
        Execution done = port.await(request);
        if (!done.isDone()) {
            return false;
        }
        if (isNew) {
            accept(answer);
        }
        filled.wrapAndApplyHeader(scratch, 0, header)
                .sequence(0)
                .eventTimeNs(answer.dueNs())
                .receiveTimeNs(answer.dueNs())
                .clientOrderId(answer.clientOrderId())
                .fillId(++fillId)
                .quantityLots(request.lots())
                .priceTicks(done.priceTicks())
                .feeUnits(done.feeUnits())
                .instrumentId(request.instrumentId())
                .side((short) Side.ofSigned(request.side()).ordinal())
                .liquidity((short) Liquidity.TAKER.ordinal());
        give();
        return true;
    }

    private void accept(Answer answer) {
        accepted.wrapAndApplyHeader(scratch, 0, header)
                .sequence(0)
                .eventTimeNs(answer.dueNs())
                .receiveTimeNs(answer.dueNs())
                .clientOrderId(answer.clientOrderId())
                .venueOrderId(answer.clientOrderId());
        give();
    }

    private void reject(Answer answer) {
        rejected.wrapAndApplyHeader(scratch, 0, header)
                .sequence(0)
                .eventTimeNs(answer.dueNs())
                .receiveTimeNs(answer.dueNs())
                .clientOrderId(answer.clientOrderId())
                .reason((short) VenueReason.NOT_REACHED.ordinal());
        give();
    }

    private void trigger(Answer answer) {
        triggered
                .wrapAndApplyHeader(scratch, 0, header)
                .sequence(0)
                .eventTimeNs(answer.dueNs())
                .receiveTimeNs(answer.dueNs())
                .clientOrderId(answer.clientOrderId())
                .triggerTicks(answer.triggerTicks());
        give();
    }

    private void cancel(Answer answer, VenueReason reason) {
        cancelled
                .wrapAndApplyHeader(scratch, 0, header)
                .sequence(0)
                .eventTimeNs(answer.dueNs())
                .receiveTimeNs(answer.dueNs())
                .clientOrderId(answer.clientOrderId())
                .reason((short) reason.ordinal());
        give();
    }

    private void refuseCancel(Answer answer) {
        cancelRejected
                .wrapAndApplyHeader(scratch, 0, header)
                .sequence(0)
                .eventTimeNs(answer.dueNs())
                .receiveTimeNs(answer.dueNs())
                .clientOrderId(answer.clientOrderId())
                .requestKind((short) VenueRequest.CANCEL.ordinal())
                .reason((short) VenueReason.UNKNOWN_ORDER.ordinal());
        give();
    }

    private void give() {
        onMarket(scratch, 0);
    }

    /** The market is over: the last answers are heard, the account is sampled. */
    void finish() {
        answerBefore(Long.MAX_VALUE);
        fire(TimerKind.END_OF_DATA);
        fire(TimerKind.AFTER_SETTLEMENT);
        engine.close();
    }

    private void fire(TimerKind kind) {
        timer.wrapAndApplyHeader(scratch, 0, header)
                .sequence(0)
                .eventTimeNs(lastNs)
                .receiveTimeNs(lastNs)
                .kind((short) kind.ordinal());
        give();
    }

    /** Inputs of the engine: market events, answers and timers. */
    long inputs() {
        return sequence;
    }
}
