// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.wiring;

import io.tradewind.domain.port.TickSource;
import io.tradewind.research.audit.market.MarketTicks;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The ticks of a demonstration for its audit: the synthetic market is made again from what the manifest says of it. */
final class SyntheticTicks implements MarketTicks {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Pattern FINGERPRINT = Pattern.compile("synthetic book, .*, seed (-?\\d{1,19}), (\\d{1,9}) s");

    private final SyntheticFeeds feeds;
    private final SortedMap<String, String> fingerprints;

    private SyntheticTicks(SyntheticFeeds feeds) {
        this.feeds = feeds;
        this.fingerprints = feeds.fingerprints();
    }

    /** The market of a run folder; empty when its manifest cannot be read or names other data. */
    static Optional<SyntheticTicks> of(Path folder) {
        Path manifest = folder.resolve("manifest.json");
        if (!Files.isRegularFile(manifest)) {
            return Optional.empty();
        }
        try {
            return MAPPER.readTree(manifest).path("dataFingerprints").properties().stream()
                    .map(Map.Entry::getValue)
                    .map(JsonNode::asString)
                    .findFirst()
                    .flatMap(SyntheticTicks::parse);
        } catch (JacksonException malformed) {
            return Optional.empty(); // the checks that read the manifest tell
        }
    }

    private static Optional<SyntheticTicks> parse(String fingerprint) {
        Matcher matcher = FINGERPRINT.matcher(fingerprint);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        BigInteger seed = new BigInteger(matcher.group(1));
        if (seed.bitLength() >= Long.SIZE) {
            return Optional.empty(); // no seed that a demonstration can have had
        }
        long seconds = Long.parseLong(matcher.group(2));
        return Optional.of(new SyntheticTicks(new SyntheticFeeds(seed.longValueExact(), seconds)));
    }

    @Override
    public Optional<String> fingerprint(String symbol) {
        return Optional.ofNullable(fingerprints.get(symbol));
    }

    @Override
    public boolean hasDepth(String symbol) {
        return true;
    }

    @Override
    public TickSource open(String symbol) {
        return feeds.open(symbol);
    }
}
