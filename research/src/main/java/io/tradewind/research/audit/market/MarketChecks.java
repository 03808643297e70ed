// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.audit.market;

import io.tradewind.research.audit.check.Difference;
import io.tradewind.research.audit.check.Finding;
import io.tradewind.research.audit.check.RunFolder;
import io.tradewind.research.audit.table.TableException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The checks that compare a venue's record with the market itself; when the ticks at hand are not the run's, they are skipped by name. */
public final class MarketChecks {
    private static final String DATA = "market-data";

    private MarketChecks() {}

    /**
     * Makes the checks.
     *
     * @param folder a run over ticks
     * @param market what the run met
     * @return a finding for the data and one for each rule
     */
    public static List<Finding> of(RunFolder folder, RunMarket market) {
        List<Finding> findings = new ArrayList<>(List.of(data(folder, market)));
        if (!findings.getFirst().passed()) {
            findings.addAll(skipRules(MarketAudit.ruleNames(market.riskAverseQueue()), "no market to compare with"));
            return findings;
        }
        findings.addAll(rules(folder, market));
        if (!market.riskAverseQueue()) {
            findings.add(Finding.skipped("queue", "the run's queue model is not risk-averse"));
        }
        return findings;
    }

    /**
     * The data and every rule, skipped for a reason.
     *
     * @param rules their names
     * @param reason why
     * @return the findings
     */
    public static List<Finding> skip(List<String> rules, String reason) {
        List<Finding> findings = new ArrayList<>(List.of(Finding.skipped(DATA, reason)));
        findings.addAll(skipRules(rules, reason));
        return findings;
    }

    private static List<Finding> skipRules(List<String> rules, String reason) {
        return rules.stream().map(rule -> Finding.skipped(rule, reason)).toList();
    }

    private static Map<String, String> fingerprints(RunFolder folder) {
        Map<String, String> fingerprints = new TreeMap<>();
        folder.manifest()
                .path("dataFingerprints")
                .properties()
                .forEach(entry ->
                        fingerprints.put(entry.getKey(), entry.getValue().asString("")));
        return fingerprints;
    }

    /** The ticks at hand must be those of the run: other ticks prove nothing, and a symbol without ticks cannot be compared. */
    private static Finding data(RunFolder folder, RunMarket market) {
        Difference difference = new Difference();
        List<String> absent = new ArrayList<>();
        String compared;
        try {
            Map<String, String> stated = fingerprints(folder);
            for (String symbol : folder.contracts().keySet()) {
                Optional<String> atHand = market.ticks().fingerprint(symbol);
                if (atHand.isEmpty()) {
                    absent.add(symbol);
                } else if (!atHand.get().equals(stated.get(symbol))) {
                    difference.add("the ticks of " + symbol + " at hand are not the run's: fingerprint " + atHand.get()
                            + ", manifest.json " + stated.get(symbol) + "; audit it with the data it ran over");
                }
            }
            compared = "fingerprints of the ticks of " + stated.size() + " symbols against manifest.json";
        } catch (TableException unreadable) {
            return Finding.failed(DATA, "not compared: a file could not be read", message(unreadable));
        }
        if (difference.none() && !absent.isEmpty()) {
            return Finding.skipped(
                    DATA, "market data not at hand, check skipped: no ticks of " + String.join(", ", absent));
        }
        return difference.finding(DATA, compared);
    }

    private static List<Finding> rules(RunFolder folder, RunMarket market) {
        try {
            List<String> symbols = List.copyOf(folder.contracts().keySet());
            return MarketAudit.run(folder.path().resolve("venue.csv"), symbols, market).stream()
                    .map(MarketChecks::finding)
                    .toList();
        } catch (TableException unreadable) {
            return MarketAudit.ruleNames(market.riskAverseQueue()).stream()
                    .map(rule -> Finding.failed(rule, "not compared: a file could not be read", message(unreadable)))
                    .toList();
        }
    }

    private static Finding finding(MarketFinding found) {
        return found.passed()
                ? Finding.passed(found.rule(), found.compared())
                : Finding.failed(found.rule(), found.compared(), found.firstDifference());
    }

    private static String message(TableException unreadable) {
        return String.valueOf(unreadable.getMessage());
    }
}
