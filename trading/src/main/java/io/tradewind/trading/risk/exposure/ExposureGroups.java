// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.exposure;

import io.tradewind.domain.instrument.InstrumentRegistry;
import java.util.ArrayList;
import java.util.List;

/**
 * Which instruments and slots are counted together. The arrays are not copied and must not change.
 *
 * @param venueOf number of each instrument's venue, from 0
 * @param assetOf number of each instrument's asset: its base currency
 * @param slotInstrument what each slot trades
 * @param strategyOf number of each slot's strategy, from 0; several slots may be of one strategy
 */
public record ExposureGroups(int[] venueOf, int[] assetOf, int[] slotInstrument, int[] strategyOf) {
    /** Checks the lengths. */
    public ExposureGroups {
        if (slotInstrument.length != strategyOf.length) {
            throw new IllegalArgumentException("strategyOf must have one number for each of " + slotInstrument.length
                    + " slots, has " + strategyOf.length);
        }
    }

    /**
     * Groups by the terms of the instruments.
     *
     * @param registry instruments
     * @param slotInstrument what each slot trades
     * @param strategyOf number of each slot's strategy
     * @return venues numbered in the order of their first instrument; assets by currency id
     */
    public static ExposureGroups of(InstrumentRegistry registry, int[] slotInstrument, int[] strategyOf) {
        List<String> venues = new ArrayList<>();
        int[] venueOf = new int[registry.size()];
        int[] assetOf = new int[registry.size()];
        for (int i = 0; i < venueOf.length; i++) {
            String venue = registry.get(i).terms().venue();
            if (!venues.contains(venue)) {
                venues.add(venue);
            }
            venueOf[i] = venues.indexOf(venue);
            assetOf[i] = registry.baseId(i);
        }
        return new ExposureGroups(venueOf, assetOf, slotInstrument, strategyOf);
    }

    /**
     * Numbers slots by the names of their strategies.
     *
     * @param names one for each slot
     * @return equal names have equal numbers, from 0 in the order they first appear
     */
    public static int[] byName(List<String> names) {
        List<String> seen = new ArrayList<>();
        int[] numbers = new int[names.size()];
        for (int i = 0; i < numbers.length; i++) {
            if (!seen.contains(names.get(i))) {
                seen.add(names.get(i));
            }
            numbers[i] = seen.indexOf(names.get(i));
        }
        return numbers;
    }
}
