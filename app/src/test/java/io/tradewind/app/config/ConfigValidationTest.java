// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigValidationTest {
    private static final String VALID = """
            run: { name: quick, cash: 100000 }
            data:
              interval: 1m
            venues:
              - id: SIM
                instruments: [BTCUSDT, ETHUSDT]
            strategies:
              - { name: sma-cross, instruments: [BTCUSDT], bar: 5m, fast: 10, slow: 30 }
            """;

    private static ConfigLoader valid() {
        return new ConfigLoader().text("run.yaml", VALID);
    }

    private static ConfigException refusal(ConfigLoader loader) {
        ConfigException error = catchThrowableOfType(ConfigException.class, loader::load);
        assertThat(error).as("expected a refusal").isNotNull();
        return error;
    }

    private static String refusalOf(String yaml) {
        return refusal(new ConfigLoader().text("run.yaml", yaml)).getMessage();
    }

    @Test
    void shouldAcceptTheShapeOfTheInterfacePage() {
        String page = """
                run: { name: quickstart, seed: 42, currency: USDT, cash: 100000 }
                data:
                  catalog: data/catalog
                  from: 2024-01-01T00:00:00Z
                  to:   2024-02-01T00:00:00Z
                venues:
                  - id: SIM
                    instruments: [BTCUSDT, ETHUSDT]
                    fees:    { maker_bps: 1.0, taker_bps: 5.0 }
                    latency: { model: lognormal, mu: 3.9, sigma: 0.3, unit: ms }
                    fills:   { model: queue, queue: probability }
                strategies:
                  - { name: sma-cross, instruments: [BTCUSDT], bar: 1m, fast: 10, slow: 30, sizing: { model: volatility-target, annual: 0.15 } }
                risk: { preset: standard }
                """;
        Config config = new ConfigLoader().text("run.yaml", page).load();
        assertThat(DataKind.isTicks(config)).as("a queue needs books").isTrue();
        assertThat(config.text("venues.0.fills.queue")).isEqualTo("probability");
        assertThat(config.decimal("venues.0.fees.taker_bps")).hasToString("5");
        assertThat(config.instantNs("data.to")).isEqualTo(1_706_745_600_000_000_000L);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "venues.0.latency.model=fixed | venues.0.latency.model: is 'fixed', but bars know no time",
                "strategies=[{name: market-making; instruments: [BTCUSDT]}] | which quotes on order books and cannot live from bars",
                "data.kind=bars,venues.0.fills.model=queue | venues.0.fills.model: is 'queue', but data.kind is 'bars'",
                "data.kind=ticks,venues.0.fills.model=bar | venues.0.fills.model: is 'bar', but data.kind is 'ticks'",
                "venues.0.fills.queue=fair | venues.0.fills.queue",
                "venues.0.latency.unit=minutes | venues.0.latency.unit",
            })
    void shouldRefuseModelsThatTheDataCannotFeed(String settings, String message) {
        ConfigLoader loader = valid();
        for (String setting : settings.split(",")) {
            loader.set(setting.replace(';', ','));
        }
        assertThat(refusal(loader).getMessage()).contains(message);
    }

    @Test
    void shouldAskForTheBarOfAStrategyOverTicks() {
        ConfigLoader loader = new ConfigLoader()
                .text("run.yaml", VALID.replace("bar: 5m, ", ""))
                .set("data.kind=ticks");
        assertThat(refusal(loader).getMessage()).contains("bar: is missing, and ticks have no bars of their own");
    }

    @Test
    void shouldNameFileLineKeyAndNearestKeyWhenKeyIsUnknown() {
        assertThat(refusalOf(VALID.replace("fast: 10", "fasst: 10")))
                .contains("run.yaml:8:")
                .contains("strategies.0.fasst: unknown key 'fasst'")
                .contains("Did you mean 'fast'?");
    }

    @Test
    void shouldNameNearestKeyOfAnotherSectionWhenSectionIsUnknown() {
        assertThat(refusalOf(VALID + "riskk: { preset: standard }\n")).contains("Did you mean 'risk'?");
    }

    @Test
    void shouldRefuseParameterOfAnotherStrategy() {
        assertThat(refusalOf(VALID.replace("fast: 10", "entry_bars: 10")))
                .contains("strategies.0.entry_bars: has no effect: it applies when name is breakout");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "run.seed=abc | run.seed: is 'abc', not a whole number",
                "run.seed=1.5 | not a whole number",
                "run.cash=0 | run.cash: is '0', outside the range: more than 0",
                "run.cash=ten | not a decimal number",
                "run.workers=65 | outside 1 to 64",
                "run.currency=usd | not a currency code in capitals",
                "run.equity_sample=soon | not a duration",
                "run.equity_sample=0s | zero; it must be positive",
                "run.name=a/b | not a name of letters",
                "data.from=yesterday | not an ISO-8601 time",
                "data.interval=1x | not a bar interval",
                "data.prices=adjustd | did you mean 'adjusted'?",
                "venues.0.leverage=0.5 | outside the range: 1 or more, at most 1000",
                "strategies.0.fast=0 | outside 1 to 100000",
                "strategies.0.name=sma-crosss | did you mean 'sma-cross'?",
                "strategies.0.session.zone=Europe/Berlim | did you mean 'Europe/Berlin'?",
                "strategies.0.session.open=25:00 | not a time of day",
                "run.cash={a: 1} | is a section, but must be one value",
                "run.cash=[1] | is a list, but must be one value",
                "run=5 | run: is one value ('5'), but must be a section",
                "venues=SIM | must be a list of venues",
                "venues=[] | is an empty list",
                "venues=[SIM] | venues.0: is one value ('SIM'), but must be a section",
                "strategies.0.instruments=[] | is an empty list",
                "strategies.0.instruments=[[A]] | must be one value",
                "strategies.0.sizing.model=fixed | strategies.0.sizing.quantity: is missing",
                "strategies.0.sizing.quantity=2 | has no effect: it applies when model is fixed",
                "run.name=~ | ",
            })
    void shouldExplainWrongValue(String setting, String expected) {
        ConfigLoader loader = valid().set(setting);
        if (expected == null) {
            assertThat(loader.load().text("run.name")).isEqualTo("backtest");
            return;
        }
        assertThat(refusal(loader).getMessage())
                .contains(expected)
                .contains("--set " + setting.substring(0, setting.indexOf('=')).strip());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "strategies.0.slow=10 | slow must be more than fast",
                "strategies.0.instruments=[BTCUSD] | which no venue lists. Did you mean 'BTCUSDT'?",
                "strategies.0.instruments=[BTCUSDT,BTCUSDT] | for the second time",
                "strategies.0.bar=90s | not a multiple of data.interval '1m'",
                "venues.0.instruments=[BTCUSDT,BTCUSDT] | which venue SIM lists already",
                "venues.1={id: SIM, instruments: [X]} | which another venue has already",
                "venues.0.instruments.0={symbol: BTCUSDT, lot: 0.1, min_quantity: 0.25} | not a multiple of lot 0.1",
                "venues.0.instruments.0={symbol: BTCUSDT, min_price: 2, max_price: 1} | max_price must not be less than min_price",
                "run.rates.usd=1 | is not a currency code in capitals",
                "run.rates.USD=2 | converts the run currency into itself",
                "data={interval: 1m, from: 2024-01-02, to: 2024-01-01} | not after data.from",
                "data.interval=~ | ",
            })
    void shouldExplainKeysThatContradictEachOther(String setting, String expected) {
        ConfigLoader loader = valid().set(setting);
        if (expected == null) {
            assertThatCode(loader::load).doesNotThrowAnyException();
        } else {
            assertThat(refusal(loader).getMessage()).contains(expected);
        }
    }

    @Test
    void shouldDemandBarWhenNeitherStrategyNorDataStatesOne() {
        assertThat(refusal(valid().set("data.interval=~").set("strategies.0.bar=~"))
                        .getMessage())
                .contains("strategies.0.bar: is missing, and so is data.interval");
    }

    @Test
    void shouldRefuseKeyThatIsWrittenTwice() {
        assertThat(refusalOf("run:\n  seed: 1\n  seed: 2\n"))
                .contains("run.yaml:3:3: the key 'seed' is written twice in one section, first at run.yaml:2:3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run: [1, 2\nvenues: x\n",
                "run:\n\tname: x\n",
                "a: b: c\n",
                "run: \"open\n",
                "run: &a { x: *b }\n",
                "- 1\n",
                "--- \na: 1\n---\nb: 2\n",
                "[a]: 1\n"
            })
    void shouldNameLineWhenFileIsNotTheYamlExpected(String yaml) {
        assertThat(refusalOf(yaml)).matches("(?s)run\\.yaml:[1-9][0-9]*:[1-9].*");
    }

    @Test
    void shouldRefuseDeepNestingInsteadOfOverflowingTheStack() {
        assertThat(refusalOf("run: " + "[".repeat(100_000))).contains("nested deeper than 32");
    }

    @Test
    void shouldRefuseAnchorThatContainsItself() {
        assertThat(refusalOf("run: &a { b: *a }\n")).contains("*a refers to nothing that is complete before it");
    }

    @Test
    void shouldTakeValuesOfAnchors() {
        String yaml = VALID.replace("run: { name: quick, cash: 100000 }", "run: { name: &n quick, currency: EUR }\n")
                .replace("id: SIM", "id: *n");
        assertThat(new ConfigLoader().text("run.yaml", yaml).load().text("venues.0.id"))
                .isEqualTo("quick");
    }

    @Test
    void shouldReportAllProblemsTogetherAndAtMostTwenty() {
        StringBuilder yaml = new StringBuilder(VALID);
        for (int i = 0; i < 25; i++) {
            yaml.append("unknown").append(i).append(": 1\n");
        }
        ConfigException error = refusal(new ConfigLoader().text("run.yaml", yaml.toString()));
        assertThat(error.problems()).hasSize(25);
        assertThat(error.getMessage().lines()).hasSize(21);
        assertThat(error.getMessage()).endsWith("… and 5 more problems after the first 20.");
    }

    @Test
    void shouldNameEveryRequiredKeyOfAnEmptyFile() {
        assertThat(refusalOf("# nothing\n")).contains("venues: is missing").contains("strategies: is missing");
    }

    @Test
    void shouldEndInConfigExceptionOrConfigForAnyMutationOfAFile() {
        long seed = 20260101L;
        RandomGenerator random = new SplittableRandom(seed);
        String alphabet = "{}[]:,-#&*!|>'\"%@`~ \n\t0aZ\u0000é";
        for (int round = 0; round < 2_000; round++) {
            StringBuilder text = new StringBuilder(VALID);
            for (int edit = 0; edit < 3; edit++) {
                text.setCharAt(random.nextInt(text.length()), alphabet.charAt(random.nextInt(alphabet.length())));
            }
            try {
                new ConfigLoader().text("fuzz.yaml", text.toString()).load();
            } catch (ConfigException expected) {
                assertThat(expected.getMessage())
                        .as("seed %d round %d", seed, round)
                        .startsWith("fuzz.yaml");
            }
        }
    }
}
