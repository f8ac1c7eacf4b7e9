import type { WrittenCase } from '../written';

/** Answers to forms, and rows of pupils with codes of subjects. */
export const answered: readonly WrittenCase[] = [
  {
    name: 'answers to a form: the question before says of what, a school that answered twice',
    sheets: [
      {
        name: 'Ответы на форму (1)',
        table: `
Отметка времени|Наименование ОО|Сколько обучающихся 5 классов писали ВПР по математике в 2025 году?|Сколько из них получили «2»?|Сколько обучающихся 5 классов писали ВПР по русскому языку в 2025 году?|Сколько из них получили «2»?
45772.41|МБОУ «СОШ № 1»|40|13|41|5
45772.52|МБОУ «СОШ № 2»|30|4|31|10
45773.4|МБОУ «СОШ № 1»|42|14|41|5`,
      },
    ],
    told: [
      'МБОУ «СОШ № 1»: ВПР Математика 5 2025 = 14/42~',
      'МБОУ «СОШ № 1»: ВПР Русский язык 5 2025 = 5/41',
      'МБОУ «СОШ № 2»: ВПР Математика 5 2025 = 4/30',
      'МБОУ «СОШ № 2»: ВПР Русский язык 5 2025 = 10/31',
    ],
    asked: ['duplicate'],
    problems: ['duplicateDiffers', 'duplicateSame'],
  },
  {
    name: 'rows of pupils with codes of subjects: what a code means is asked once, nothing is added up over codes',
    sheets: [
      {
        name: 'ЕГЭ',
        table: `
Код предмета|Дата экзамена|Код ОУ|Балл|Зачет
1|28.05.2025|'220101|72|зачет
1|28.05.2025|'220101|20|незачет
1|28.05.2025|'220102|64|зачет
2|02.06.2025|'220101|40|зачет
2|02.06.2025|'220101|22|незачет`,
      },
    ],
    told: [],
    asked: ['subject'],
    problems: ['subjectMissing'],
  },
];
