package org.ecobureau.gateway.supergraph;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long the lists of a field are.
 *
 * @param assumed where no argument tells
 * @param slicingArguments that tell, paths into input objects as the directive writes them left out
 * @param sizedFields of the field's type which are the lists meant; none where the field itself is one
 */
public record ListSize(@Nullable Integer assumed, List<String> slicingArguments, List<String> sizedFields) {

    private static final List<String> PAGES = List.of("first", "last");

    /** By the directive {@code @listSize}; where there is none, by the convention of pages and connections. */
    static ListSize of(List<JoinDirective> directives, List<String> arguments, boolean isList) {
        if (directives.isEmpty()) {
            var pages = PAGES.stream().filter(arguments::contains).toList();
            return new ListSize(null, pages, isList || pages.isEmpty() ? List.of() : List.of("edges", "nodes"));
        }
        var directive = directives.get(0);
        return new ListSize(
                directive.number("assumedSize"), directive.texts("slicingArguments"), directive.texts("sizedFields"));
    }
}
