package org.ecobureau.permits.permit;

import org.ecobureau.permits.content.ContentDigest;
import org.ecobureau.permits.content.ContentInput;
import org.ecobureau.permits.content.Contents;
import org.ecobureau.permits.content.PermitContent;
import org.ecobureau.platform.command.Command;
import org.ecobureau.vocabulary.problem.Findings;
import org.ecobureau.vocabulary.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The contents that commands bring, and those that permits have. */
@Component
class PermitContents {

    private final Contents contents;
    private final PermitRules rules;

    PermitContents(Contents contents, PermitRules rules) {
        this.contents = contents;
        this.rules = rules;
    }

    /** The content that is said, or null where none is or where something is wrong with it. */
    @Nullable
    PermitContent read(@Nullable ContentInput input, Findings findings) {
        return input == null ? null : findings.read("content", input::read);
    }

    /** The content that is said. Errors: those of the content. */
    @Nullable
    PermitContent require(@Nullable ContentInput input) {
        Findings findings = new Findings();
        PermitContent content = read(input, findings);
        findings.throwIfAny();
        return content;
    }

    /** What the permit has now. */
    @Nullable
    PermitContent of(Permit permit) {
        return contents.find(permit.content()).orElse(null);
    }

    /** Keeps it; null for none. Errors: {@code KEPT_TOO_SHORT}. */
    @Nullable
    ContentDigest keep(@Nullable PermitContent content, Command command) {
        if (content == null) {
            return null;
        }
        Problem.throwIfAny(PermitRules.againstKeeping(content, command.day()));
        return contents.keep(content, command.validateOnly());
    }

    /** Keeps what is handed in, and says what it lacks by the rules of the day. */
    Dossier dossier(Submission submission, @Nullable String registration, Command command) {
        return new Dossier(
                keep(submission.content(), command),
                Completeness.missing(submission, rules, command.day()),
                submission.notice(),
                registration);
    }

    /** Keeps a changed content, unless it goes beyond the permit: {@code REAPPLICATION_NEEDED}. */
    @Nullable
    ContentDigest keepChanged(Permit permit, @Nullable PermitContent content, Command command) {
        if (content == null) {
            return null;
        }
        Problem.throwIfAny(PermitRules.againstChange(of(permit), content, command.day()));
        return keep(content, command);
    }
}
