package org.ecobureau.hazardouswaste.manifest;

import org.ecobureau.hazardouswaste.waste.WasteCategory;
import org.ecobureau.vocabulary.problem.Finding;

/** How manifests are numbered in Hengyang (province 43, city 04). */
enum NumberForm {
    /** Province, city, category, then a serial of its own for each category: {@code 4304010001}. */
    TEN_DIGITS(9_999) {
        @Override
        String register(int year, WasteCategory category) {
            return year + "/" + HENGYANG + "/" + category;
        }

        @Override
        String digits(int year, WasteCategory category, int serial) {
            return HENGYANG + category.digits() + "%04d".formatted(serial);
        }
    },
    /** Year, province, city, then one serial for all: {@code 20224304000001}. */
    FOURTEEN_DIGITS(999_999) {
        @Override
        String register(int year, WasteCategory category) {
            return year + "/" + HENGYANG;
        }

        @Override
        String digits(int year, WasteCategory category, int serial) {
            return year + HENGYANG + "%06d".formatted(serial);
        }
    };

    private static final String HENGYANG = "4304";

    private final int lastSerial;

    NumberForm(int lastSerial) {
        this.lastSerial = lastSerial;
    }

    /** What a serial is unique in. */
    abstract String register(int year, WasteCategory category);

    abstract String digits(int year, WasteCategory category, int serial);

    /** The next number; {@code MANIFEST_NUMBERS_EXHAUSTED} when the form has no room for another. */
    ManifestNumber next(int year, WasteCategory category, Serials serials) {
        String register = register(year, category);
        int serial = serials.next(register);
        if (serial > lastSerial) {
            throw Finding.of(ManifestProblem.MANIFEST_NUMBERS_EXHAUSTED)
                    .with("register", register)
                    .with("limit", lastSerial)
                    .asProblem();
        }
        return new ManifestNumber(year, digits(year, category, serial));
    }

    /** Gives serials out. */
    interface Serials {

        /** The next serial of that register, from 1. */
        int next(String register);
    }
}
