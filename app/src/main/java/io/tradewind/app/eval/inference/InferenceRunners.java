// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.eval.inference;

import io.tradewind.app.eval.runner.CaseRunner;
import java.util.Map;

/** Which kind of case of this family is computed by what. */
public final class InferenceRunners {
    private InferenceRunners() {}

    /** Runners by the group their cases begin with: all groups of tests share the kinds. */
    public static Map<String, CaseRunner> all() {
        return Map.of("tests_", new KindRunner(kinds()));
    }

    private static Map<String, CaseRunner> kinds() {
        SampleRunner sample = new SampleRunner();
        PortmanteauRunner portmanteau = new PortmanteauRunner();
        return Map.ofEntries(
                Map.entry("adf", new DickeyFullerRunner()),
                Map.entry("urca_adf", new UrcaDickeyFullerRunner()),
                Map.entry("urca_df", new UrcaDickeyFullerRunner()),
                Map.entry("tseries_adf", new TseriesDickeyFullerRunner()),
                Map.entry("kpss", new KpssRunner()),
                Map.entry("urca_kpss", new KpssRunner()),
                Map.entry("tseries_kpss", new KpssRunner()),
                Map.entry("urca_pp", new PhillipsPerronRunner()),
                Map.entry("tseries_pp", new PhillipsPerronRunner()),
                Map.entry("engle_granger", new EngleGrangerRunner()),
                Map.entry("coint", new EngleGrangerRunner()),
                Map.entry("johansen", new JohansenRunner()),
                Map.entry("urca_jo", new UrcaJohansenRunner()),
                Map.entry("urca_ca_jo", new UrcaJohansenRunner()),
                Map.entry("tseries_po", new PhillipsOuliarisRunner()),
                Map.entry("half_life", new HalfLifeRunner()),
                Map.entry("jarque_bera", sample),
                Map.entry("moments", sample),
                Map.entry("acf", sample),
                Map.entry("pacf", sample),
                Map.entry("durbin_watson", sample),
                Map.entry("shapiro", sample),
                Map.entry("runs", sample),
                Map.entry("tseries_jarque_bera", sample),
                Map.entry("tseries_jb", sample),
                Map.entry("ks_1samp", new KolmogorovRunner()),
                Map.entry("ks_2samp", new KolmogorovRunner()),
                Map.entry("two_sample", new TwoSampleRunner()),
                Map.entry("ljung_box", portmanteau),
                Map.entry("box", portmanteau),
                Map.entry("jb", portmanteau),
                Map.entry("arch_lm", new ArchLmRunner()),
                Map.entry("variance_ratio", new VarianceRatioRunner()),
                Map.entry("diebold_mariano", new DieboldMarianoRunner()),
                Map.entry("dm", new DieboldMarianoRunner()));
    }
}
