// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the code to the architecture: who may import whom, and what a deterministic core may not touch. */
@AnalyzeClasses(packages = "io.tradewind", importOptions = ImportOption.DoNotIncludeTests.class)
class LayersTest {
    private static final String ROOT = "io.tradewind.";
    private static final String CODECS = "io.tradewind.domain.event.codec..";
    private static final int MOST_METHODS_OF_AN_INTERFACE = 12;

    /** Module → modules it may import. A module that is not here may not exist. */
    private static final Map<String, Set<String>> MODULES = Map.ofEntries(
            Map.entry("domain", Set.of()),
            Map.entry("quant", Set.of()),
            Map.entry("journal", Set.of("domain")),
            Map.entry("trading", Set.of("domain", "quant")),
            Map.entry("simulation", Set.of("domain", "quant")),
            Map.entry("gateway", Set.of("domain")),
            Map.entry("strategy", Set.of("domain", "quant", "trading")),
            Map.entry("store", Set.of("domain", "journal")),
            Map.entry("research", Set.of("domain", "quant", "journal", "trading", "strategy", "simulation", "store")),
            Map.entry("console", Set.of("domain", "store")),
            Map.entry(
                    "app",
                    Set.of(
                            "domain",
                            "quant",
                            "journal",
                            "trading",
                            "simulation",
                            "gateway",
                            "strategy",
                            "store",
                            "research",
                            "console")));

    /** Packages of trading: each may import those to its right. */
    private static final List<String> TRADING_ORDER = List.of(
            "engine", "execution", "order", "risk", "sizing", "signal", "feature", "freshness", "portfolio", "control");

    private static final DescribedPredicate<JavaClass> PURE = resideInAnyPackage(
            "io.tradewind.domain..", "io.tradewind.quant..", "io.tradewind.trading..", "io.tradewind.simulation..");

    /** The pure modules, and strategies: whatever can reach a decision. */
    private static final DescribedPredicate<JavaClass> DECIDING =
            PURE.or(resideInAPackage("io.tradewind.strategy..")).as("can reach a decision");

    private static final DescribedPredicate<JavaClass> MONEY =
            resideInAnyPackage("io.tradewind.domain.number..", "io.tradewind.trading.portfolio..");

    /** The one way from exact numbers to statistics. */
    private static final Set<String> CROSSING_POINTS = Set.of("io.tradewind.domain.number.Decimal.toDouble()");

    private static final Set<String> UNORDERED = Set.of(
            "java.util.HashMap",
            "java.util.HashSet",
            "java.util.IdentityHashMap",
            "java.util.WeakHashMap",
            "java.util.Hashtable");

    private static final Set<String> INEXACT_MATH = Set.of(
            "sin", "cos", "tan", "asin", "acos", "atan", "atan2", "sinh", "cosh", "tanh", "exp", "expm1", "log",
            "log10", "log1p", "pow", "cbrt", "hypot");

    @ArchTest
    static final ArchRule modulesImportOnlyWhatTheTableAllows =
            classes().should(dependOnlyWhere("import only modules that the table allows", LayersTest::moduleMayImport));

    @ArchTest
    static final ArchRule packagesOfTradingImportOnlyToTheRight = classes()
            .that()
            .resideInAPackage("io.tradewind.trading..")
            .should(dependOnlyWhere("import only packages to the right in " + TRADING_ORDER, LayersTest::isRightward))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("io.tradewind.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule nothingImportsApp = noClasses()
            .that()
            .resideOutsideOfPackage("io.tradewind.app..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.tradewind.app..");

    @ArchTest
    static final ArchRule tradingNeverImportsJournalOrStore = noClasses()
            .that()
            .resideInAPackage("io.tradewind.trading..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.tradewind.journal..", "io.tradewind.store..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule consoleNeverImportsTrading = noClasses()
            .that()
            .resideInAPackage("io.tradewind.console..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.tradewind.trading..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule pureModulesUseNoFramework = classes()
            .that(PURE)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "io.tradewind..",
                    "java..",
                    "jdk.incubator.vector..",
                    "org.agrona..",
                    "org.ejml..",
                    "org.jspecify..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule matricesStayInQuant = noClasses()
            .that()
            .resideOutsideOfPackage("io.tradewind.quant..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.ejml..");

    @ArchTest
    static final ArchRule decisionsReadNoWallClock = classes()
            .that(DECIDING)
            .should(notAccess("read the wall clock", LayersTest::isWallClock))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule pureModulesStartNoThread = classes()
            .that(PURE)
            .should(notDependOn("threads or locks", LayersTest::isThreading))
            .andShould(notAccess("run in parallel or wait", LayersTest::isParallel))
            .andShould(haveNoSynchronizedMethod())
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule atomicsLiveInTheBreakerOnly = noClasses()
            .that(PURE)
            .and()
            .resideOutsideOfPackage("io.tradewind.domain.breaker..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.util.concurrent.atomic..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule decisionsDrawNoUnseededRandomNumber = classes()
            .that(DECIDING)
            .should(notAccess("draw unseeded random numbers", LayersTest::isUnseeded))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule pureModulesDoNoInputOrOutput = classes()
            .that(PURE)
            .should(notDependOn("files, sockets or databases", LayersTest::isInputOutput))
            .andShould(notAccess("reach the process or its environment", LayersTest::isEnvironment))
            .allowEmptyShould(true);

    /** Iteration cannot be told from look-up in byte code, so unordered collections are refused altogether. */
    @ArchTest
    static final ArchRule pureModulesUseNoUnorderedCollection = classes()
            .that(PURE)
            .should(notDependOn("collections without an order", type -> UNORDERED.contains(type.getName())))
            .andShould(notAccess("make collections without an order", LayersTest::makesUnordered))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule moneyIsNeverFloatingPoint =
            classes().that(MONEY).should(haveNoFloatingPointMember()).allowEmptyShould(true);

    @ArchTest
    static final ArchRule decisionsUseStrictMath = classes()
            .that(DECIDING)
            .should(notAccess(
                    "call Math where StrictMath gives the same on every machine",
                    target -> isOwnedBy(target, "java.lang.Math") && INEXACT_MATH.contains(target.getName())))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule interfacesAreNarrow = classes()
            .that()
            .areInterfaces()
            .and()
            .resideOutsideOfPackage(CODECS)
            .should(haveFewMethods())
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule registriesAreExplicit = classes()
            .should(notAccess(
                    "look classes up by name",
                    target -> isOwnedBy(target, "java.util.ServiceLoader")
                            || isOwnedBy(target, "java.lang.Class")
                                    && target.getName().equals("forName")));

    @Test
    void shouldHaveNoUnfinishedCode() throws IOException {
        Pattern unfinished = Pattern.compile("\\b(TODO|FIXME|XXX|HACK)\\b|(?i:\\bplaceholder\\b)"
                + "|\\bnew UnsupportedOperationException\\(\\)|(?i:not (yet )?implemented)");

        assertThat(linesMatching(unfinished, MODULES.keySet())).isEmpty();
    }

    @Test
    void shouldHaveNoSynchronizedBlockInPureModules() throws IOException {
        Pattern lock = Pattern.compile("^\\s*(?![/*])[^\"]*\\bsynchronized\\s*\\(");

        assertThat(linesMatching(lock, Set.of("domain", "quant", "trading", "simulation")))
                .isEmpty();
    }

    private static String module(JavaClass type) {
        return segment(type.getPackageName(), ROOT);
    }

    private static String segment(String packageName, String prefix) {
        if (!packageName.startsWith(prefix)) {
            return "";
        }
        String rest = packageName.substring(prefix.length());
        int dot = rest.indexOf('.');
        return dot < 0 ? rest : rest.substring(0, dot);
    }

    private static boolean moduleMayImport(JavaClass origin, JavaClass target) {
        String from = module(origin);
        String to = module(target);
        if (to.isEmpty()) {
            return true;
        }
        return MODULES.containsKey(from)
                && (from.equals(to) || MODULES.get(from).contains(to));
    }

    private static boolean isRightward(JavaClass origin, JavaClass target) {
        String prefix = ROOT + "trading.";
        String to = segment(target.getPackageName(), prefix);
        if (to.isEmpty()) {
            return true;
        }
        int fromRank = TRADING_ORDER.indexOf(segment(origin.getPackageName(), prefix));
        int toRank = TRADING_ORDER.indexOf(to);
        return fromRank >= 0 && toRank >= fromRank;
    }

    private static boolean isOwnedBy(AccessTarget target, String className) {
        return target.getOwner().getName().equals(className);
    }

    private static boolean takesNothing(AccessTarget target) {
        return target instanceof AccessTarget.CodeUnitAccessTarget unit
                && unit.getRawParameterTypes().isEmpty();
    }

    private static boolean isWallClock(AccessTarget target) {
        String owner = target.getOwner().getName();
        String name = target.getName();
        return switch (owner) {
            case "java.lang.System" -> name.equals("currentTimeMillis") || name.equals("nanoTime");
            case "java.time.Clock" -> name.startsWith("system") || name.startsWith("tick");
            case "java.time.InstantSource" -> name.equals("system");
            case "java.util.Date" -> name.equals("<init>") && takesNothing(target);
            case "java.util.Calendar" -> name.equals("getInstance");
            case "java.time.ZoneId" -> name.equals("systemDefault");
            default -> owner.startsWith("java.time.") && name.equals("now");
        };
    }

    private static boolean isThreading(JavaClass type) {
        String name = type.getName();
        return name.startsWith("java.util.concurrent.") && !name.startsWith("java.util.concurrent.atomic.")
                || name.startsWith("java.lang.Thread")
                || name.equals("java.lang.ScopedValue")
                || name.startsWith("java.util.Timer")
                || name.startsWith("org.agrona.concurrent.Agent");
    }

    private static boolean isParallel(AccessTarget target) {
        String name = target.getName();
        return name.equals("parallelStream")
                || isOwnedBy(target, "java.util.Arrays") && name.startsWith("parallel")
                || name.equals("parallel") && target.getOwner().getName().startsWith("java.util.stream.")
                || isOwnedBy(target, "java.lang.Object")
                        && (name.equals("wait") || name.equals("notify") || name.equals("notifyAll"));
    }

    private static boolean isUnseeded(AccessTarget target) {
        String name = target.getName();
        boolean unseededConstructor = name.equals("<init>") && takesNothing(target);
        return switch (target.getOwner().getName()) {
            case "java.lang.Math", "java.lang.StrictMath" -> name.equals("random");
            case "java.lang.System" -> name.equals("identityHashCode");
            case "java.util.Random", "java.util.SplittableRandom" -> unseededConstructor;
            case "java.util.UUID" -> name.equals("randomUUID");
            case "java.util.Collections" -> name.equals("shuffle") && parameters(target) == 1;
            case "java.util.concurrent.ThreadLocalRandom", "java.security.SecureRandom" -> true;
            case "java.util.random.RandomGenerator" ->
                name.equals("getDefault") || name.equals("of") && parameters(target) == 1;
            case "java.util.random.RandomGeneratorFactory" -> name.equals("create") && takesNothing(target);
            default -> false;
        };
    }

    private static int parameters(AccessTarget target) {
        return target instanceof AccessTarget.CodeUnitAccessTarget unit
                ? unit.getRawParameterTypes().size()
                : 0;
    }

    private static boolean isInputOutput(JavaClass type) {
        String name = type.getName();
        return name.startsWith("java.io.") && !name.equals("java.io.Serializable")
                || name.startsWith("java.nio.file.")
                || name.startsWith("java.nio.channels.")
                || name.startsWith("java.net.")
                || name.startsWith("java.sql.")
                || name.startsWith("java.lang.Process");
    }

    private static boolean isEnvironment(AccessTarget target) {
        Set<String> ofSystem = Set.of("in", "out", "err", "getenv", "getProperty", "exit", "load", "loadLibrary");
        return isOwnedBy(target, "java.lang.System") && ofSystem.contains(target.getName())
                || isOwnedBy(target, "java.lang.Runtime");
    }

    /** The immutable maps and sets of the JDK iterate in an order that differs from process to process. */
    private static boolean makesUnordered(AccessTarget target) {
        String name = target.getName();
        return switch (target.getOwner().getName()) {
            case "java.util.Map" -> name.equals("copyOf") || name.equals("ofEntries") || isOfSeveral(target, 2);
            case "java.util.Set" -> name.equals("copyOf") || isOfSeveral(target, 1);
            case "java.util.stream.Collectors" ->
                name.equals("toSet")
                        || name.startsWith("toUnmodifiableSet")
                        || name.startsWith("toUnmodifiableMap")
                        || name.equals("toMap") && parameters(target) < 4
                        || name.equals("groupingBy") && parameters(target) < 3;
            default -> false;
        };
    }

    private static boolean isOfSeveral(AccessTarget target, int parametersOfOneElement) {
        boolean array = target instanceof AccessTarget.CodeUnitAccessTarget unit
                && unit.getRawParameterTypes().stream().anyMatch(JavaClass::isArray);
        return target.getName().equals("of") && (array || parameters(target) > parametersOfOneElement);
    }

    private static boolean isFloatingPoint(JavaClass type) {
        String name = type.getBaseComponentType().getName();
        return name.equals("double")
                || name.equals("float")
                || name.equals("java.lang.Double")
                || name.equals("java.lang.Float");
    }

    private static ArchCondition<JavaClass> dependOnlyWhere(
            String description, BiPredicate<JavaClass, JavaClass> allowed) {
        return condition(
                description,
                (type, events) -> type.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> !allowed.test(
                                dependency.getOriginClass(),
                                dependency.getTargetClass().getBaseComponentType()))
                        .forEach(dependency -> events.add(violated(dependency, dependency.getDescription()))));
    }

    private static ArchCondition<JavaClass> notDependOn(String description, Predicate<JavaClass> forbidden) {
        return dependOnlyWhere("not depend on " + description, (_, target) -> !forbidden.test(target));
    }

    private static ArchCondition<JavaClass> notAccess(String description, Predicate<AccessTarget> forbidden) {
        return condition("not " + description, (type, events) -> {
            for (JavaAccess<?> access : type.getAccessesFromSelf()) {
                if (forbidden.test(access.getTarget())) {
                    events.add(violated(access, access.getDescription()));
                }
            }
        });
    }

    private static ArchCondition<JavaClass> haveNoSynchronizedMethod() {
        return condition(
                "have no synchronized method",
                (type, events) -> type.getMethods().stream()
                        .filter(method -> method.getModifiers().contains(JavaModifier.SYNCHRONIZED))
                        .forEach(method -> events.add(violated(method, method.getDescription() + " is synchronized"))));
    }

    private static ArchCondition<JavaClass> haveNoFloatingPointMember() {
        return condition("have no double or float in fields, parameters and results", (type, events) -> {
            for (JavaField field : type.getFields()) {
                if (isFloatingPoint(field.getRawType())) {
                    events.add(violated(field, field.getDescription() + " is floating point"));
                }
            }
            for (JavaCodeUnit unit : type.getCodeUnits()) {
                boolean floating = isFloatingPoint(unit.getRawReturnType())
                        || unit.getRawParameterTypes().stream().anyMatch(LayersTest::isFloatingPoint);
                if (floating && !CROSSING_POINTS.contains(unit.getFullName())) {
                    events.add(violated(unit, unit.getDescription() + " takes or gives floating point"));
                }
            }
        });
    }

    private static ArchCondition<JavaClass> haveFewMethods() {
        return condition("have at most " + MOST_METHODS_OF_AN_INTERFACE + " methods", (type, events) -> {
            long methods =
                    type.getAllMethods().stream().filter(LayersTest::isCounted).count();
            if (methods > MOST_METHODS_OF_AN_INTERFACE) {
                events.add(violated(type, type.getDescription() + " has " + methods + " methods"));
            }
        });
    }

    private static boolean isCounted(JavaMethod method) {
        Set<JavaModifier> modifiers = method.getModifiers();
        return method.getOwner().getName().startsWith(ROOT)
                && !modifiers.contains(JavaModifier.STATIC)
                && !modifiers.contains(JavaModifier.PRIVATE)
                && !modifiers.contains(JavaModifier.SYNTHETIC);
    }

    private static ArchCondition<JavaClass> condition(
            String description, BiConsumer<JavaClass, ConditionEvents> check) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                check.accept(type, events);
            }
        };
    }

    /** Lines of the main sources of some modules that a pattern is found in, as {@code file:line: text}. */
    private static List<String> linesMatching(Pattern pattern, Set<String> modules) throws IOException {
        Path root = Path.of(System.getProperty("tradewind.root", ".."));
        List<String> found = new ArrayList<>();
        for (String module : modules) {
            Path sources = root.resolve(module).resolve("src/main/java");
            if (!Files.isDirectory(sources)) {
                continue;
            }
            try (Stream<Path> files = Files.walk(sources)) {
                for (Path file :
                        files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    List<String> lines = Files.readAllLines(file);
                    for (int i = 0; i < lines.size(); i++) {
                        if (pattern.matcher(lines.get(i)).find()) {
                            found.add(root.relativize(file) + ":" + (i + 1) + ": "
                                    + lines.get(i).strip());
                        }
                    }
                }
            }
        }
        return found;
    }
}
