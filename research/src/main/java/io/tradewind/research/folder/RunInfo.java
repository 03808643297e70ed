// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.folder;

import io.tradewind.research.folder.risk.RiskTerms;
import java.util.List;
import java.util.SortedMap;

/**
 * What a run is described with, beside its specification.
 *
 * @param version version of the product
 * @param commit source revision, empty when it is not known
 * @param configYaml the effective configuration, secrets left out
 * @param dataFingerprints SHA-256 of each instrument's data, by symbol
 * @param fromNs start of the data, nanoseconds since the epoch, UTC
 * @param toNs end of the data
 * @param assumptions sentences about what the simulation assumes
 * @param risk the limits as the configuration states them
 */
public record RunInfo(
        String version,
        String commit,
        String configYaml,
        SortedMap<String, String> dataFingerprints,
        long fromNs,
        long toNs,
        List<String> assumptions,
        RiskTerms risk) {
    /**
     * A run whose limits are not stated.
     *
     * @param version version of the product
     * @param commit source revision, empty when it is not known
     * @param configYaml the effective configuration, secrets left out
     * @param dataFingerprints SHA-256 of each instrument's data, by symbol
     * @param fromNs start of the data, nanoseconds since the epoch, UTC
     * @param toNs end of the data
     * @param assumptions sentences about what the simulation assumes
     */
    public RunInfo(
            String version,
            String commit,
            String configYaml,
            SortedMap<String, String> dataFingerprints,
            long fromNs,
            long toNs,
            List<String> assumptions) {
        this(version, commit, configYaml, dataFingerprints, fromNs, toNs, assumptions, RiskTerms.NONE);
    }
}
