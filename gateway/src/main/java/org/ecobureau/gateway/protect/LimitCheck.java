package org.ecobureau.gateway.protect;

import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Measures an operation before it is validated, so that a hostile document costs little.
 *
 * <p>Each fragment is measured once, however often it is spread.
 */
public final class LimitCheck {

    /** More than anybody writes, and less than would exhaust the stack of those who read it. */
    private static final int MAX_FRAGMENTS_INSIDE = 100;

    private final DocumentLimits limits;
    private final Map<String, FragmentDefinition> fragments = new HashMap<>();
    private final Map<String, Size> sizes = new HashMap<>();
    private final Set<String> open = new HashSet<>();

    private LimitCheck(DocumentLimits limits) {
        this.limits = limits;
    }

    /** Throws {@link LimitExceeded} for the first limit that an operation of the document exceeds. */
    public static void check(Document document, DocumentLimits limits) {
        var check = new LimitCheck(limits);
        document.getDefinitionsOfType(FragmentDefinition.class)
                .forEach(fragment -> check.fragments.put(fragment.getName(), fragment));
        document.getDefinitionsOfType(OperationDefinition.class).forEach(check::check);
    }

    private void check(OperationDefinition operation) {
        var size = size(operation.getSelectionSet());
        require("depth", size.depth, limits.maxDepth());
        require("root fields", size.top, limits.maxRootFields());
        require("aliases", size.aliases, limits.maxAliases());
        require("fields", size.fields, limits.maxFields());
        require(
                "directives",
                Size.sum(size.directives, operation.getDirectives().size()),
                limits.maxDirectives());
    }

    private static void require(String limit, int found, int allowed) {
        if (found > allowed) {
            throw new LimitExceeded(limit, found, allowed);
        }
    }

    private Size size(@Nullable SelectionSet selections) {
        var size = Size.NONE;
        if (selections != null) {
            for (Selection<?> selection : selections.getSelections()) {
                size = size.plus(size(selection));
            }
        }
        return size;
    }

    private Size size(Selection<?> selection) {
        int directives = ((DirectivesContainer<?>) selection).getDirectives().size();
        if (selection instanceof Field field) {
            return size(field.getSelectionSet()).below(field.getAlias() != null, directives);
        } else if (selection instanceof InlineFragment fragment) {
            return size(fragment.getSelectionSet()).with(directives);
        }
        return sizeOfFragment(((FragmentSpread) selection).getName()).with(directives);
    }

    /** Unknown and circular fragments are left to validation. */
    private Size sizeOfFragment(String name) {
        var known = sizes.get(name);
        var fragment = fragments.get(name);
        if (known != null || fragment == null || !open.add(name)) {
            return known == null ? Size.NONE : known;
        }
        require("fragments inside one another", open.size(), MAX_FRAGMENTS_INSIDE);
        var size =
                size(fragment.getSelectionSet()).with(fragment.getDirectives().size());
        open.remove(name);
        sizes.put(name, size);
        return size;
    }

    /** Of a selection, with saturating sums. */
    private record Size(int depth, int top, int aliases, int fields, int directives) {

        static final Size NONE = new Size(0, 0, 0, 0, 0);

        Size plus(Size other) {
            return new Size(
                    Math.max(depth, other.depth),
                    sum(top, other.top),
                    sum(aliases, other.aliases),
                    sum(fields, other.fields),
                    sum(directives, other.directives));
        }

        Size below(boolean aliased, int more) {
            return new Size(depth + 1, 1, sum(aliases, aliased ? 1 : 0), sum(fields, 1), sum(directives, more));
        }

        Size with(int more) {
            return more == 0 ? this : new Size(depth, top, aliases, fields, sum(directives, more));
        }

        static int sum(int one, int other) {
            return (int) Math.min(Integer.MAX_VALUE, (long) one + other);
        }
    }
}
