/** Days among numbers: Excel makes a date of «8/1» and «12.4», and the cell then holds the day's serial number. */
import { canBeDay } from '../../model/dates';
import { shownValue } from '../../words/shown-value';

/** No school has so many pupils. */
export const MOST_PUPILS = 10_000;

/** The number can only be a day: it lies above `most`, which the column could hold. */
export const isDay = (number: number, most: number): boolean =>
  number > most && canBeDay(number) && Number.isInteger(number);

/** Serial number of a day → «08.01.2025». */
export const dayText = (serial: number): string => shownValue(serial, 'dd.mm.yyyy');
