// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.folder.risk;

import io.tradewind.domain.instrument.InstrumentRegistry;
import io.tradewind.quant.tail.TailMethod;
import io.tradewind.trading.control.ControlNotice;
import io.tradewind.trading.risk.check.RiskReason;
import io.tradewind.trading.sizing.Size;
import io.tradewind.trading.sizing.SizingCounts;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** The part {@code risk} of {@code summary.json}: the limits, how often each bound, the highest exposures, and what the control did. */
public final class RiskSummary {
    /** Calculations of value at risk, by method. */
    public static final String TAIL_METHOD_METRIC = "var_calculation_method";

    private final RiskTerms terms;
    private final RiskCounts counts;
    private final ExposureFile exposure;
    private final ControlFile control;
    private final Stakes stakes;
    private final Map<TailMethod, Long> tailMethods;

    /**
     * A summary of files that are complete.
     *
     * @param terms the limits
     * @param counts what was refused and cut
     * @param exposure what was at stake
     * @param control what happened to the control state
     * @param stakes what the scenarios would have done
     * @param tailMethods how often value at risk was calculated, by method
     */
    public RiskSummary(
            RiskTerms terms,
            RiskCounts counts,
            ExposureFile exposure,
            ControlFile control,
            Stakes stakes,
            Map<TailMethod, Long> tailMethods) {
        this.terms = terms;
        this.counts = counts;
        this.exposure = exposure;
        this.control = control;
        this.stakes = stakes;
        this.tailMethods = tailMethods;
    }

    /**
     * Writes it.
     *
     * @param root receives the member {@code risk}
     * @param registry instruments of the run
     */
    public void write(ObjectNode root, InstrumentRegistry registry) {
        ObjectNode risk = root.putObject("risk");
        risk.put("preset", terms.preset());
        risk.put("version", terms.version());
        ObjectNode limits = risk.putObject("limits");
        terms.limits().forEach(limits::put);
        reasons(risk);
        risk.put(SizingCounts.ZERO_BALANCE_METRIC, counts.sizing().zeroBalanceEvents());
        ObjectNode methods = risk.putObject(TAIL_METHOD_METRIC);
        tailMethods.forEach((method, count) -> methods.put(method.label(), count));
        exposures(risk.putObject("highestExposure"), registry);
        control(risk.putObject("control"));
        new StakesWriter(stakes, registry).scenarios(risk);
    }

    private void reasons(ObjectNode risk) {
        ObjectNode refused = risk.putObject("refused");
        ObjectNode cut = risk.putObject("cut");
        for (RiskReason reason : RiskReason.values()) {
            positive(refused, reason, counts.refusals(reason));
            positive(cut, reason, counts.cuts(reason));
        }
        ObjectNode notSized = risk.putObject("notSized");
        for (Size.Reason reason : Size.Reason.values()) {
            positive(notSized, reason, counts.sizing().of(reason));
        }
    }

    private static void positive(ObjectNode node, Enum<?> reason, long count) {
        if (count > 0) {
            node.put(reason.name(), count);
        }
    }

    private void exposures(ObjectNode node, InstrumentRegistry registry) {
        node.put("gross", exposure.highestGross().toBigDecimal());
        node.put("net", exposure.highestNet().toBigDecimal());
        ObjectNode symbols = node.putObject("symbols");
        for (int i = 0; i < registry.size(); i++) {
            symbols.put(registry.get(i).symbol(), exposure.highest(i).toBigDecimal());
        }
    }

    private void control(ObjectNode node) {
        node.put("mode", control.mode().name());
        for (ControlNotice.Kind kind : ControlNotice.Kind.values()) {
            if (control.count(kind) > 0) {
                node.put(kind.name().toLowerCase(Locale.ROOT).replace('_', '-'), control.count(kind));
            }
        }
    }
}
