/** Captions as offices write them, each with what it is: words in any order, active or passive, abbreviated, misspelt. */
import { featuresOf } from './features';

const roleOf = (caption: string) => {
  const { role, aside } = featuresOf(caption);
  return aside ? 'aside' : role;
};

describe('captions are read by their meaning', () => {
  test.each([
    'Порог преодолён не был',
    'Не смогли набрать минимум',
    'Мин. порог не пройден',
    'Ниже 36 б.',
    '0–23 балла',
    '<27',
    'Менее минимального количества баллов',
    'Несдавшие',
    'Hе сдали экзaмен',
    'Не преодо-\nлели порог',
    'Не выполнили работу',
    'Кол. учащихся, не справившихся с ВПР',
    'Написали на «2»',
    'Ниже «3»',
    '2-ек',
    'в т. ч. не преодолели порог',
    'Неуспеваемость, %',
    'Удельный вес неудовлетворительных отметок',
    'Учащиеся, показавшие результат ниже удовлетворительного',
    'Не выше двойки',
  ])('low: %s', (caption) => expect(roleOf(caption)).toBe('low'));

  test.each([
    'Справляемость',
    'Усп. (%)',
    'Преодолели мин. порог, чел.',
    'Не ниже порога',
    '24 балла и выше',
    'не ниже «3»',
    'Без двоек',
    'Сдано, чел.',
    'Доля положительных оценок',
    'Не ниже удовлетворительной оценки',
    'Выше двойки',
  ])('pass: %s', (caption) => expect(roleOf(caption)).toBe('pass'));

  test.each([
    'Явились',
    'Всего сдающих',
    'Кол - во писавших',
    'Из них писали',
    'Уч-ков',
    'Прошли тестирование',
    'Кoл-вo учacтникoв',
    'Приняли участие (в т. ч. выпускники прошлых лет)',
  ])('participants: %s', (caption) => expect(roleOf(caption)).toBe('participants'));

  test.each([
    'Получили «2» после пересдачи',
    'Не сдали в прошлом году',
    'Участники с ОВЗ',
    'Сдавали повторно',
    'Доля «2» по району',
    'Изменение успеваемости',
    'в т. ч. выпускников прошлых лет',
  ])('a part, another time or place: %s', (caption) => expect(roleOf(caption)).toBe('aside'));

  test.each([
    ['Не явились', 'enrolled'],
    ['По списку', 'enrolled'],
    ['Не прошли курсы', null],
    ['Освоено средств, %', null],
    ['Набрали 81–100 баллов', 'other'],
    ['Количество ОО, принявших участие', 'schoolCount'],
    ['ФИО участника, не сдавшего экзамен', 'pupil'],
    ['Дата сдачи', 'other'],
    ['Минимальный балл', 'minimum'],
    ['Качество знаний', 'quality'],
    ['4 и 5', 'quality'],
    ['Ср. отм.', 'mean'],
  ])('%s → %s', (caption, role) => expect(roleOf(caption)).toBe(role));

  test('a year in a remark dates nothing', () => {
    expect(featuresOf('Математика, чел. (в т.ч. участвовавшие в 2022 году)').year).toBeNull();
    expect(featuresOf('Получили «2» в 2022 году').year).toBe(2022);
  });
});
