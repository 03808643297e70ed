// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OrderStateTest {
    /**
     * Every pair of state and event; a dash is an illegal pair. Abbreviations are the first letters of the states:
     * VALid, SUBmitted, ACKnowledged, PARtial, FILled, CANcelled, REJected, EXPired, FAIled, Pending Cancel, Pending Amend,
     * UNKnown.
     */
    private static final String MATRIX = """
            state            VALIDATE SUBMIT ACKNOWLEDGE REJECT PARTIAL_FILL FILL REQUEST_CANCEL CANCEL REQUEST_AMEND EXPIRE FAIL LOSE_TRACK CONFIRM CONFIRM_PARTIAL LATE_FILL
            CREATED          VAL      -      -           -      -            -    -              -      -             -      -    -          -       -               -
            VALIDATED        -        SUB    -           -      -            -    -              -      -             -      FAI  -          -       -               -
            SUBMITTED        -        -      ACK         REJ    PAR          FIL  PC             CAN    -             EXP    FAI  UNK        ACK     PAR             -
            ACKNOWLEDGED     -        -      -           -      PAR          FIL  PC             CAN    PA            EXP    -    UNK        ACK     PAR             -
            PARTIALLY_FILLED -        -      PAR         -      PAR          FIL  PC             CAN    PA            EXP    -    UNK        ACK     PAR             -
            FILLED           -        -      -           -      -            -    -              -      -             -      -    -          -       -               FIL
            CANCELLED        -        -      -           -      -            -    -              -      -             -      -    -          -       -               CAN
            REJECTED         -        -      -           -      -            -    -              -      -             -      -    -          -       -               REJ
            EXPIRED          -        -      -           -      -            -    -              -      -             -      -    -          -       -               EXP
            FAILED           -        -      -           -      -            -    -              -      -             -      -    -          -       -               FAI
            PENDING_CANCEL   -        -      PC          REJ    PC           FIL  PC             CAN    -             EXP    FAI  UNK        ACK     PAR             -
            PENDING_AMEND    -        -      -           -      PA           FIL  PC             CAN    -             EXP    -    UNK        ACK     PAR             -
            UNKNOWN          -        -      ACK         REJ    UNK          FIL  PC             CAN    -             EXP    FAI  UNK        ACK     PAR             -
            """;

    @Test
    void shouldFollowTheTransitionMatrixForEveryStateAndEvent() {
        List<String> lines = MATRIX.lines().toList();
        String[] header = lines.get(0).trim().split(" +");
        List<String> wrong = new ArrayList<>();
        int pairs = 0;
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.trim().split(" +");
            OrderState state = OrderState.valueOf(cells[0]);
            for (int column = 1; column < cells.length; column++) {
                OrderEvent event = OrderEvent.valueOf(header[column]);
                OrderState next = state.next(event);
                pairs++;
                if (!cells[column].equals(abbreviation(next))) {
                    wrong.add(state + " + " + event + " gave " + next + ", not " + cells[column]);
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(pairs).isEqualTo(OrderState.values().length * OrderEvent.values().length);
    }

    private static String abbreviation(OrderState state) {
        if (state == null) {
            return "-";
        }
        return switch (state) {
            case PENDING_CANCEL -> "PC";
            case PENDING_AMEND -> "PA";
            default -> state.name().substring(0, 3);
        };
    }

    @ParameterizedTest
    @EnumSource(OrderState.class)
    void shouldBeTerminalExactlyWhenNoEventLeadsOut(OrderState state) {
        boolean leads = false;
        for (OrderEvent event : OrderEvent.values()) {
            OrderState next = state.next(event);
            leads |= next != null && next != state;
        }
        assertThat(state.isTerminal()).isEqualTo(!leads);
    }

    @ParameterizedTest
    @EnumSource(OrderState.class)
    void shouldReachEveryStateFromCreated(OrderState wanted) {
        List<OrderState> reached = new ArrayList<>(List.of(OrderState.CREATED));
        for (int i = 0; i < reached.size(); i++) {
            for (OrderEvent event : OrderEvent.values()) {
                OrderState next = reached.get(i).next(event);
                if (next != null && !reached.contains(next)) {
                    reached.add(next);
                }
            }
        }
        assertThat(reached).contains(wanted);
    }
}
