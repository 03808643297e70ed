// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.stress.gateway;

import io.tradewind.app.stress.gateway.LockViolation.Kind;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * Checks that the holdings of one session, in the order of their lines, are paired and disjoint.
 *
 * <p>Counting acquires and releases proves nothing: ten of each may overlap. So each line is held against what is open at it: an acquire while
 * another id is open is an overlap; an id alternates between taken and given back; a release names an open id and its symbol; acquires are numbered
 * without gaps; nothing stays open at the end. Memory is bounded: the last {@value #MOST_OPEN} open ids, the last {@value #REMEMBERED} closed ones
 * and the first {@value #MOST_KEPT} violations; all are counted. An id that is open while as many others are taken is given up as never given back.
 */
public final class LockVerifier {
    private static final int REMEMBERED = 4_096;
    private static final int MOST_KEPT = 1_000;
    private static final int MOST_OPEN = 1_024;

    private final SequencedMap<Integer, Holding> open = new LinkedHashMap<>();
    private final Map<Integer, Long> closed = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Long> eldest) {
            return size() > REMEMBERED;
        }
    };
    private final List<LockViolation> violations = new ArrayList<>();
    private long line;
    private long acquires;
    private long releases;
    private long overlaps;
    private long violationCount;
    private long lastAccess;

    private record Holding(LockEvent acquire, long line) {}

    /** A verifier before the first line. */
    public LockVerifier() {}

    /**
     * Checks a log file.
     *
     * @param file UTF-8 text
     * @return the verifier, finished
     * @throws IOException when it cannot be read
     */
    public static LockVerifier of(Path file) throws IOException {
        LockVerifier verifier = new LockVerifier();
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (String text = reader.readLine(); text != null; text = reader.readLine()) {
                verifier.acceptLine(text);
            }
        }
        verifier.finish();
        return verifier;
    }

    /**
     * Takes the next line.
     *
     * @param text without its end
     */
    public void acceptLine(String text) {
        LockEvent.parse(text).ifPresentOrElse(this::accept, () -> {
            line++;
            violate(Kind.MALFORMED, line, "'" + text + "' is no lock event");
        });
    }

    /**
     * Takes the next event.
     *
     * @param event as it was logged
     */
    public void accept(LockEvent event) {
        line++;
        switch (event.kind()) {
            case ACQUIRE -> onAcquire(event);
            case RELEASE -> onRelease(event);
        }
    }

    private void onAcquire(LockEvent event) {
        acquires++;
        if (event.access() != lastAccess + 1) {
            violate(Kind.ACCESS_NUMBER, line, event + " follows access#" + lastAccess);
        }
        lastAccess = event.access();
        Holding same = open.get(event.lockId());
        if (same != null) {
            violate(Kind.DOUBLE_ACQUIRE, line, event + " is held since line " + same.line());
            return;
        }
        if (!open.isEmpty()) {
            overlaps++;
            Holding holder = open.values().iterator().next();
            violate(Kind.OVERLAP, line, event + " while line " + holder.line() + " holds it: " + holder.acquire());
        }
        if (open.size() == MOST_OPEN) {
            giveUp(open.pollFirstEntry().getValue());
        }
        closed.remove(event.lockId());
        open.put(event.lockId(), new Holding(event, line));
    }

    private void onRelease(LockEvent event) {
        releases++;
        Holding holding = open.remove(event.lockId());
        if (holding == null) {
            Long before = closed.get(event.lockId());
            if (before == null) {
                violate(Kind.ORPHAN_RELEASE, line, event + " is not open");
            } else {
                violate(Kind.DOUBLE_RELEASE, line, event + " was given back in line " + before);
            }
            return;
        }
        if (!holding.acquire().symbol().equals(event.symbol())) {
            violate(Kind.WRONG_SYMBOL, line, event + " was taken in line " + holding.line() + ": " + holding.acquire());
        }
        closed.put(event.lockId(), line);
    }

    /** The log is over: what is open was never given back. */
    public void finish() {
        open.values().forEach(this::giveUp);
        open.clear();
    }

    private void giveUp(Holding holding) {
        violate(Kind.MISSING_RELEASE, holding.line(), holding.acquire() + " was never given back");
    }

    private void violate(Kind kind, long at, String text) {
        violationCount++;
        if (violations.size() < MOST_KEPT) {
            violations.add(new LockViolation(kind, at, text));
        }
    }

    /**
     * Acquires seen.
     *
     * @return their number
     */
    public long acquires() {
        return acquires;
    }

    /**
     * Releases seen.
     *
     * @return their number
     */
    public long releases() {
        return releases;
    }

    /**
     * Acquires while another id was open.
     *
     * @return their number
     */
    public long overlaps() {
        return overlaps;
    }

    /**
     * Everything that is wrong.
     *
     * @return number of violations, kept or not
     */
    public long violationCount() {
        return violationCount;
    }

    /**
     * What is wrong.
     *
     * @return the first violations in the order of detection
     */
    public List<LockViolation> violations() {
        return List.copyOf(violations);
    }
}
