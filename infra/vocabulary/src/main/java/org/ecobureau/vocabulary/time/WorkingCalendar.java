package org.ecobureau.vocabulary.time;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Working days as the State Council's yearly notices set them: weekends, public holidays, and the weekend days worked
 * in exchange. Years without a notice in the data count weekends only.
 */
public final class WorkingCalendar {

    /** The calendar from {@code working-days.csv} beside this class, which names the notice of each year. */
    public static final WorkingCalendar CHINA = read("working-days.csv");

    private final Map<LocalDate, Boolean> exceptions;

    private WorkingCalendar(Map<LocalDate, Boolean> exceptions) {
        this.exceptions = Map.copyOf(exceptions);
    }

    public boolean isWorkingDay(LocalDate day) {
        return exceptions.getOrDefault(
                day, day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY);
    }

    /** The day on which a term of that many working days ends; the first day is not counted. */
    public LocalDate plusWorkingDays(LocalDate start, int workingDays) {
        LocalDate day = start;
        for (int left = workingDays; left > 0; ) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }

    /** The day itself if it is a working day, else the next one: where a term in calendar days ends. */
    public LocalDate sameOrNextWorkingDay(LocalDate day) {
        LocalDate next = day;
        while (!isWorkingDay(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    private static WorkingCalendar read(String resource) {
        Map<LocalDate, Boolean> days = new HashMap<>();
        try (InputStream in = Objects.requireNonNull(WorkingCalendar.class.getResourceAsStream(resource), resource);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines().skip(1).map(line -> line.split(",")).forEach(cells -> {
                LocalDate last = LocalDate.parse(cells[1]);
                for (LocalDate day = LocalDate.parse(cells[0]); !day.isAfter(last); day = day.plusDays(1)) {
                    days.put(day, "work".equals(cells[2]));
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new WorkingCalendar(days);
    }
}
