// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.documentation;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tells which names in a page exist in the program: {@code Class}, {@code Class.member} with a method, field, constant or
 * nested class, a message of the event schema, and {@code module.package}.
 */
final class DocumentedNames {
    private static final String ROOT = "io.tradewind.";
    private static final Pattern CLASS_OR_MEMBER = Pattern.compile("[A-Z]\\w*[a-z]\\w*(\\.\\w+)*");
    private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z0-9_]+");
    private static final Pattern DOTTED = Pattern.compile("[a-z]+(\\.[a-z]+)+");

    private final Map<String, List<JavaClass>> classes;
    private final Set<String> packages;
    private final Set<String> modules;

    DocumentedNames() {
        var imported = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("io.tradewind");
        this.classes = imported.stream().collect(Collectors.groupingBy(JavaClass::getSimpleName));
        this.packages = imported.stream().map(JavaClass::getPackageName).collect(Collectors.toSet());
        this.modules = packages.stream()
                .filter(name -> name.startsWith(ROOT))
                .map(name -> name.substring(ROOT.length()).split("\\.", -1)[0])
                .collect(Collectors.toSet());
    }

    /** Names of a page that no compiled class knows, in alphabetical order. */
    Set<String> unknownIn(String markdown) {
        Set<String> unknown = new TreeSet<>();
        for (String span : Documents.codeSpans(markdown)) {
            if (isUnknown(span)) {
                unknown.add(span);
            }
        }
        return unknown;
    }

    /** Names of a page that the program was asked for. */
    static long namesIn(String markdown) {
        return Documents.codeSpans(markdown).stream()
                .filter(span -> CLASS_OR_MEMBER.matcher(span).matches())
                .count();
    }

    private boolean isUnknown(String span) {
        if (CLASS_OR_MEMBER.matcher(span).matches()) {
            return !isClassOrMember(List.of(span.split("\\.", -1)));
        }
        if (CONSTANT.matcher(span).matches()) {
            return classes.values().stream().flatMap(List::stream).noneMatch(type -> hasField(type, span));
        }
        if (DOTTED.matcher(span).matches() && modules.contains(span.split("\\.", -1)[0])) {
            return !packages.contains(ROOT + span);
        }
        return false;
    }

    private boolean isClassOrMember(List<String> path) {
        List<JavaClass> named = classes.getOrDefault(path.getFirst(), List.of());
        if (path.size() == 1) {
            return !named.isEmpty() || isMessage(path.getFirst());
        }
        String member = path.get(1);
        if (path.size() == 2 && named.stream().anyMatch(type -> hasMethod(type, member) || hasField(type, member))) {
            return true;
        }
        boolean nested = classes.getOrDefault(member, List.of()).stream()
                .anyMatch(type -> type.getEnclosingClass()
                        .map(outer -> outer.getSimpleName().equals(path.getFirst()))
                        .orElse(false));
        return nested && isClassOrMember(path.subList(1, path.size()));
    }

    private boolean isMessage(String name) {
        return classes.getOrDefault(name + "Decoder", List.of()).stream()
                .anyMatch(type -> type.getPackageName().equals("io.tradewind.domain.event.codec"));
    }

    private static boolean hasMethod(JavaClass type, String name) {
        return type.getAllMethods().stream()
                .anyMatch(method -> method.getName().equals(name)
                        && method.getOwner().getPackageName().startsWith(ROOT));
    }

    private static boolean hasField(JavaClass type, String name) {
        return type.getAllFields().stream().anyMatch(field -> field.getName().equals(name));
    }
}
