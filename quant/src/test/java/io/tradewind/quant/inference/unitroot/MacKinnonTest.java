// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.inference.unitroot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MacKinnonTest {
    /** statsmodels 0.13.5: mackinnonp(statistic, regression, N), from the left tail, the middle and beyond both ends. */
    @ParameterizedTest
    @CsvSource({
        "NONE, 1, -22.0, 0.0",
        "NONE, 1, -4.1, 4.9236836526022444e-05",
        "NONE, 1, -1.2, 0.21065062522170191",
        "NONE, 1, 1.7, 0.9788395712168713",
        "NONE, 2, -22.0, 0.0",
        "NONE, 2, -4.1, 0.0007499388737028751",
        "NONE, 2, -1.2, 0.6136559997276364",
        "NONE, 2, 1.7, 1.0",
        "NONE, 3, -22.0, 0.0",
        "NONE, 3, -4.1, 0.004575600225194894",
        "NONE, 3, -1.2, 0.8503084798260379",
        "NONE, 3, 1.7, 1.0",
        "NONE, 4, -22.0, 2.1040678553454144e-43",
        "NONE, 4, -4.1, 0.017321321739524758",
        "NONE, 4, -1.2, 0.9479575197114892",
        "NONE, 4, 1.7, 1.0",
        "NONE, 5, -22.0, 0.0",
        "NONE, 5, -4.1, 0.04794131699496681",
        "NONE, 5, -1.2, 0.9832740163012037",
        "NONE, 5, 1.7, 1.0",
        "NONE, 6, -26.0, 0.0",
        "NONE, 6, -4.1, 0.10543361696612552",
        "NONE, 6, -1.2, 0.9949895961367753",
        "NONE, 6, 1.7, 1.0",
        "CONSTANT, 1, -22.0, 0.0",
        "CONSTANT, 1, -4.1, 0.0009685244993083539",
        "CONSTANT, 1, -1.2, 0.6735957119322298",
        "CONSTANT, 1, 1.7, 0.9981286166100479",
        "CONSTANT, 2, -22.0, 0.0",
        "CONSTANT, 2, -4.1, 0.005144694218970909",
        "CONSTANT, 2, -1.2, 0.8579009538174471",
        "CONSTANT, 2, 1.7, 1.0",
        "CONSTANT, 3, -22.0, 3.187487464097596e-44",
        "CONSTANT, 3, -4.1, 0.018345239640063907",
        "CONSTANT, 3, -1.2, 0.9460598783113767",
        "CONSTANT, 3, 1.7, 1.0",
        "CONSTANT, 4, -22.0, 1.422432323722511e-56",
        "CONSTANT, 4, -4.1, 0.049582540202296105",
        "CONSTANT, 4, -1.2, 0.9812796182992687",
        "CONSTANT, 4, 1.7, 1.0",
        "CONSTANT, 5, -22.0, 1.832054947264679e-50",
        "CONSTANT, 5, -4.1, 0.10729760111793041",
        "CONSTANT, 5, -1.2, 0.9940934956299649",
        "CONSTANT, 5, 1.7, 1.0",
        "CONSTANT, 6, -26.0, 0.0",
        "CONSTANT, 6, -4.1, 0.19604326775163639",
        "CONSTANT, 6, -1.2, 0.9982696950257935",
        "CONSTANT, 6, 1.7, 1.0",
        "LINEAR, 1, -22.0, 0.0",
        "LINEAR, 1, -4.1, 0.006306812383570351",
        "LINEAR, 1, -1.2, 0.9105028580536317",
        "LINEAR, 1, 1.7, 1.0",
        "LINEAR, 2, -22.0, 0.0",
        "LINEAR, 2, -4.1, 0.020452132126065902",
        "LINEAR, 2, -1.2, 0.9624073392992909",
        "LINEAR, 2, 1.7, 1.0",
        "LINEAR, 3, -22.0, 6.157304014901066e-50",
        "LINEAR, 3, -4.1, 0.05261134616838791",
        "LINEAR, 3, -1.2, 0.9857903680537751",
        "LINEAR, 3, 1.7, 1.0",
        "LINEAR, 4, -22.0, 1.2646694415773236e-52",
        "LINEAR, 4, -4.1, 0.111209837965562",
        "LINEAR, 4, -1.2, 0.9952647371590585",
        "LINEAR, 4, 1.7, 1.0",
        "LINEAR, 5, -22.0, 1.525997495073878e-51",
        "LINEAR, 5, -4.1, 0.19980563826422337",
        "LINEAR, 5, -1.2, 0.998559591957241",
        "LINEAR, 5, 1.7, 1.0",
        "LINEAR, 6, -26.0, 3.7410142008517077e-53",
        "LINEAR, 6, -4.1, 0.31413488944901047",
        "LINEAR, 6, -1.2, 0.9995977418797447",
        "LINEAR, 6, 1.7, 1.0",
        "QUADRATIC, 1, -22.0, 0.0",
        "QUADRATIC, 1, -4.1, 0.023528949819501172",
        "QUADRATIC, 1, -1.2, 0.9766359044960122",
        "QUADRATIC, 1, 1.7, 1.0",
        "QUADRATIC, 2, -22.0, 0.0",
        "QUADRATIC, 2, -4.1, 0.057596960501637956",
        "QUADRATIC, 2, -1.2, 0.9908681815502545",
        "QUADRATIC, 2, 1.7, 1.0",
        "QUADRATIC, 3, -22.0, 1.5522130700887911e-46",
        "QUADRATIC, 3, -4.1, 0.11781051000387482",
        "QUADRATIC, 3, -1.2, 0.9967867166215711",
        "QUADRATIC, 3, 1.7, 1.0",
        "QUADRATIC, 4, -22.0, 1.2552814980580037e-44",
        "QUADRATIC, 4, -4.1, 0.2074525047658342",
        "QUADRATIC, 4, -1.2, 0.9990013696176069",
        "QUADRATIC, 4, 1.7, 1.0",
        "QUADRATIC, 5, -22.0, 1.320410438352641e-44",
        "QUADRATIC, 5, -4.1, 0.32182927765829805",
        "QUADRATIC, 5, -1.2, 0.9997167875658198",
        "QUADRATIC, 5, 1.7, 0.9999999750657672",
        "QUADRATIC, 6, -26.0, 8.5137481477603e-61",
        "QUADRATIC, 6, -4.1, 0.4513577561023908",
        "QUADRATIC, 6, -1.2, 0.9999217802193713",
        "QUADRATIC, 6, 1.7, 0.999999997543629"
    })
    void shouldEqualStatsmodels(Trend trend, int series, double statistic, double expected) {
        assertThat(MacKinnon.pValue(statistic, trend, series)).isCloseTo(expected, within(1e-12));
    }

    /** statsmodels 0.13.5: mackinnoncrit(N, regression, nobs). */
    @ParameterizedTest
    @CsvSource({
        "NONE, 1, 50, -2.6119068, -1.947468216, -1.6123906879999998",
        "NONE, 1, 1000, -2.567979427, -1.9412719337770001, -1.616557088636",
        "NONE, 1, Infinity, -2.56574, -1.941, -1.61682",
        "CONSTANT, 1, 50, -3.568485864, -2.92135992, -2.5986616",
        "CONSTANT, 1, 1000, -3.4369061654329998, -2.86443457404, -2.568311209",
        "CONSTANT, 1, Infinity, -3.43035, -2.86154, -2.56677",
        "CONSTANT, 2, 50, -4.1288888, -3.4610611999999996, -3.130362",
        "CONSTANT, 2, 1000, -3.907425427, -3.342246923, -3.04869392",
        "CONSTANT, 2, Infinity, -3.89644, -3.33613, -3.04445",
        "CONSTANT, 5, 50, -5.4133828, -4.70103, -4.3479176",
        "CONSTANT, 5, 1000, -4.979493442, -4.429243075, -4.142315484",
        "CONSTANT, 5, Infinity, -4.95756, -4.41519, -4.13157",
        "CONSTANT, 6, 50, -5.781441688, -5.051802744, -4.690578584000001",
        "CONSTANT, 6, 1000, -5.271406448361, -4.723865231993, -4.438202576123",
        "CONSTANT, 6, Infinity, -5.24568, -4.70693, -4.42501",
        "CONSTANT, 9, 50, -6.783523472, -6.000323744, -5.614135968",
        "CONSTANT, 9, 1000, -6.035164316684, -5.493202150618, -5.210117011296",
        "CONSTANT, 9, Infinity, -5.99742, -5.46697, -5.18897",
        "CONSTANT, 12, 50, -7.687115424, -6.848635584, -6.436569472",
        "CONSTANT, 12, 1000, -6.688233076378, -6.149090290198, -5.867228901884",
        "CONSTANT, 12, Infinity, -6.6379, -6.11279, -5.83724",
        "LINEAR, 1, 50, -4.15227644, -3.5022753919999996, -3.1805110400000003",
        "LINEAR, 1, 1000, -3.9678516621549997, -3.414889481374, -3.12963954738",
        "LINEAR, 1, Infinity, -3.95877, -3.41049, -3.12705",
        "LINEAR, 2, 50, -4.6506656, -3.9756116, -3.640780064",
        "LINEAR, 2, 1000, -4.343094378999999, -3.790092674, -3.5033990161079998",
        "LINEAR, 2, Infinity, -4.32762, -3.78057, -3.49631",
        "LINEAR, 5, 50, -5.8005732320000005, -5.070841128, -4.709856952",
        "LINEAR, 5, 1000, -5.279037880354, -4.732749468641, -4.447837961219",
        "LINEAR, 5, Infinity, -5.25276, -4.71537, -4.43422",
        "LINEAR, 6, 50, -6.145260776, -5.39741336, -5.028016224",
        "LINEAR, 6, 1000, -5.547321019747, -5.00261009197, -4.718465041728",
        "LINEAR, 6, Infinity, -5.51727, -4.98228, -4.70233",
        "LINEAR, 9, 50, -7.102095856, -6.300103584, -5.905218472",
        "LINEAR, 9, 1000, -6.264939014932, -5.724218710998, -5.441676614108999",
        "LINEAR, 9, Infinity, -6.22288, -5.69447, -5.41738",
        "LINEAR, 12, 50, -7.979146992, -7.122181992000001, -6.701362192",
        "LINEAR, 12, 1000, -6.889730963624, -6.351274214949, -6.0697443882240005",
        "LINEAR, 12, Infinity, -6.83488, -6.31127, -6.0365",
        "QUADRATIC, 1, 50, -4.619893976, -3.956446272, -3.6290776719999998",
        "QUADRATIC, 1, 1000, -4.382754353047, -3.838308308284, -3.556924956559",
        "QUADRATIC, 1, Infinity, -4.37113, -3.83239, -3.55326",
        "QUADRATIC, 2, 50, -5.122584528, -4.430876872000001, -4.089166696",
        "QUADRATIC, 2, 1000, -4.7130532301159995, -4.1672097292590005, -3.883941041687",
        "QUADRATIC, 2, Infinity, -4.69276, -4.15387, -3.87346",
        "QUADRATIC, 5, 50, -6.181373232, -5.433150336, -5.063869024",
        "QUADRATIC, 5, 1000, -5.559257341904001, -5.016183490792, -4.732970494328",
        "QUADRATIC, 5, Infinity, -5.52826, -4.99491, -4.71587",
        "QUADRATIC, 6, 50, -6.507032872, -5.740324976, -5.362241848",
        "QUADRATIC, 6, 1000, -5.808596543009, -5.266426620472, -4.983595083081",
        "QUADRATIC, 6, Infinity, -5.77379, -5.24217, -4.96397",
        "QUADRATIC, 9, 50, -7.42395736, -6.602449368, -6.1986262",
        "QUADRATIC, 9, 1000, -6.48622413962, -5.946780739371, -5.664950143025",
        "QUADRATIC, 9, Infinity, -6.43933, -5.91298, -5.63704",
        "QUADRATIC, 12, 50, -8.276522168, -7.3996696879999995, -6.969755888",
        "QUADRATIC, 12, 1000, -7.085589078121, -6.547656398110999, -6.266387749585999",
        "QUADRATIC, 12, Infinity, -7.02582, -6.50353, -6.22941"
    })
    void shouldHaveCriticalValues(Trend trend, int series, double observations, double one, double five, double ten) {
        assertThat(MacKinnon.criticalValues(trend, series, observations))
                .containsExactly(new double[] {one, five, ten}, within(1e-12));
    }

    @Test
    void shouldRiseWithTheStatistic() {
        for (Trend trend : Trend.values()) {
            for (int series = 1; series <= MacKinnon.MOST_SERIES_WITH_P; series++) {
                double before = 0;
                for (double statistic = -30; statistic < 4; statistic += 0.01) {
                    double p = MacKinnon.pValue(statistic, trend, series);
                    assertThat(p)
                            .as("%s, %d series, %s", trend, series, statistic)
                            .isBetween(before - 2e-3, 1.0);
                    before = p;
                }
            }
        }
    }

    @Test
    void shouldRefuseWhatHasNoTable() {
        assertThatIllegalArgumentException().isThrownBy(() -> MacKinnon.pValue(-3, Trend.CONSTANT, 7));
        assertThatIllegalArgumentException().isThrownBy(() -> MacKinnon.pValue(-3, Trend.CONSTANT, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> MacKinnon.pValue(Double.NaN, Trend.CONSTANT, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> MacKinnon.criticalValues(Trend.NONE, 2, 100));
        assertThatIllegalArgumentException().isThrownBy(() -> MacKinnon.criticalValues(Trend.CONSTANT, 13, 100));
        assertThatIllegalArgumentException().isThrownBy(() -> MacKinnon.criticalValues(Trend.CONSTANT, 1, 0));
    }
}
