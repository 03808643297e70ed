// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.stress.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.app.stress.gateway.LockViolation.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LockVerifierTest {
    private static final String FIRST = "[ZMQ_LOCK_ACQUIRE] [BTCUSD.s] lock_id=0000000a access#1";
    private static final String FIRST_BACK = "[ZMQ_LOCK_RELEASE] [BTCUSD.s] lock_id=0000000a";
    private static final String SECOND = "[ZMQ_LOCK_ACQUIRE] [ETHUSD.s] lock_id=0000000b access#2";
    private static final String SECOND_BACK = "[ZMQ_LOCK_RELEASE] [ETHUSD.s] lock_id=0000000b";

    @TempDir
    private Path folder;

    private LockVerifier verify(String... lines) throws IOException {
        return LockVerifier.of(Files.write(folder.resolve("locks.txt"), List.of(lines)));
    }

    private List<String> violations(String... lines) throws IOException {
        return verify(lines).violations().stream()
                .map(violation -> violation.line() + " " + violation.kind())
                .toList();
    }

    @Test
    void shouldFindNothingWhenHoldingsArePairedAndDisjoint() throws IOException {
        LockVerifier verifier = verify(FIRST, FIRST_BACK, SECOND, SECOND_BACK);

        assertThat(verifier.violations()).isEmpty();
        assertThat(verifier.acquires()).isEqualTo(2);
        assertThat(verifier.releases()).isEqualTo(2);
        assertThat(verifier.overlaps()).isZero();
    }

    @Test
    void shouldLetAnIdBeUsedAgainOnceItWasGivenBack() throws IOException {
        assertThat(violations(FIRST, FIRST_BACK, FIRST.replace("#1", "#2"), FIRST_BACK))
                .isEmpty();
    }

    @Test
    void shouldNameTheLineOfAnAcquireThatWasNeverGivenBack() throws IOException {
        assertThat(violations(FIRST, FIRST_BACK, SECOND)).containsExactly("3 MISSING_RELEASE");
    }

    @Test
    void shouldNameTwoHoldersAlthoughTheTotalsAgree() throws IOException {
        LockVerifier verifier = verify(FIRST, SECOND, FIRST_BACK, SECOND_BACK);

        assertThat(verifier.acquires()).isEqualTo(verifier.releases());
        assertThat(verifier.overlaps()).isEqualTo(1);
        assertThat(verifier.violations()).hasSize(1);
        assertThat(verifier.violations().getFirst().toString())
                .startsWith("line 2: OVERLAP")
                .contains("line 1 holds it", "BTCUSD.s");
    }

    @Test
    void shouldNameAReleaseThatNobodyTook() throws IOException {
        assertThat(violations(FIRST, FIRST_BACK.replace("0a", "0c")))
                .containsExactly("2 ORPHAN_RELEASE", "1 MISSING_RELEASE");
    }

    @Test
    void shouldNameASecondReleaseAndASecondAcquire() throws IOException {
        assertThat(violations(FIRST, FIRST_BACK, FIRST_BACK)).containsExactly("3 DOUBLE_RELEASE");
        assertThat(violations(FIRST, FIRST.replace("#1", "#2"), FIRST_BACK)).containsExactly("2 DOUBLE_ACQUIRE");
    }

    @Test
    void shouldNameAnotherSymbolAGapInTheNumbersAndAForeignLine() throws IOException {
        assertThat(violations(FIRST, FIRST_BACK.replace("BTC", "ETH"))).containsExactly("2 WRONG_SYMBOL");
        assertThat(violations(FIRST, FIRST_BACK, SECOND.replace("#2", "#3"), SECOND_BACK))
                .containsExactly("3 ACCESS_NUMBER");
        assertThat(violations(FIRST, "RACE_CONDITION", FIRST_BACK)).containsExactly("2 MALFORMED");
        assertThat(violations(FIRST, FIRST_BACK + " access#1")).containsExactly("2 MALFORMED", "1 MISSING_RELEASE");
    }

    @Test
    void shouldFindEveryWrongOrderOfManyPairs() {
        for (long seed = 1; seed <= 200; seed++) {
            List<LockEvent> events = new ArrayList<>();
            for (int i = 1; i <= 20; i++) {
                events.add(new LockEvent(LockEvent.Kind.ACQUIRE, "A", i, i));
                events.add(new LockEvent(LockEvent.Kind.RELEASE, "A", i, 0));
            }
            List<LockEvent> shuffled = new ArrayList<>(events);
            Collections.shuffle(shuffled, new Random(seed));
            LockVerifier verifier = new LockVerifier();
            shuffled.forEach(verifier::accept);
            verifier.finish();

            assertThat(verifier.violationCount() == 0).as("seed %d", seed).isEqualTo(shuffled.equals(events));
        }
    }

    @Test
    void shouldCountAllButKeepOnlyTheFirstViolations() {
        LockVerifier verifier = new LockVerifier();
        for (int i = 0; i < 5_000; i++) {
            verifier.acceptLine("x");
        }

        assertThat(verifier.violationCount()).isEqualTo(5_000);
        assertThat(verifier.violations()).hasSize(1_000);
        assertThat(verifier.violations().getLast().kind()).isEqualTo(Kind.MALFORMED);
    }

    @Test
    void shouldGiveAnIdUpThatIsNotGivenBackWhileAThousandOthersAreTaken() {
        int remembered = 1_024;
        LockVerifier verifier = new LockVerifier();
        for (int id = 1; id <= remembered; id++) {
            verifier.accept(new LockEvent(LockEvent.Kind.ACQUIRE, "A", id, id));
        }
        assertThat(verifier.violations()).allMatch(violation -> violation.kind() == Kind.OVERLAP);
        long overlaps = verifier.violationCount();

        verifier.accept(new LockEvent(LockEvent.Kind.ACQUIRE, "A", remembered + 1, remembered + 1));
        assertThat(verifier.violationCount()).isEqualTo(overlaps + 2);
        verifier.accept(new LockEvent(LockEvent.Kind.RELEASE, "A", 1, 0));
        assertThat(verifier.violationCount()).isEqualTo(overlaps + 3);
        verifier.accept(new LockEvent(LockEvent.Kind.RELEASE, "A", 2, 0));
        assertThat(verifier.violationCount()).isEqualTo(overlaps + 3);
        verifier.finish();
        assertThat(verifier.violationCount()).isEqualTo(overlaps + 3 + remembered - 1);
    }

    @Test
    void shouldReadBackTheLineThatItWrites() {
        LockEvent acquire = new LockEvent(LockEvent.Kind.ACQUIRE, "XAUUSD.s", 0xDEADBEEF, 17);
        LockEvent release = new LockEvent(LockEvent.Kind.RELEASE, "XAUUSD.s", 0xDEADBEEF, 0);

        assertThat(acquire).hasToString("[ZMQ_LOCK_ACQUIRE] [XAUUSD.s] lock_id=deadbeef access#17");
        assertThat(release).hasToString("[ZMQ_LOCK_RELEASE] [XAUUSD.s] lock_id=deadbeef");
        assertThat(LockEvent.parse(acquire.toString())).contains(acquire);
        assertThat(LockEvent.parse(release.toString())).contains(release);
    }
}
